import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { copiesOf } from '../../../tests/support/copies-of';
import { exportText } from '../../../tests/support/export-text';
import type { MenbeDatabase } from '../../db/database';
import type { ExportItem } from '../../model/export-item';
import type { LedgerEntry } from '../../model/ledger';
import { saveCapture } from '../capture/save-capture';
import { deletePages } from '../pages/delete-pages';
import { importArchive } from './import-archive';

const SOURCES = 260;
const urlOf = (n: number) => `https://xeber.example/${n}`;

function imported(db: MenbeDatabase, text: string, dryRun = false) {
  return importArchive(db, new Blob([text]), {
    dryRun,
    now: minute(50),
    isSafeHtml: () => true,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

/** An archive of more pages than a batch has items, the first with versions that fall into different batches. */
async function anArchive(): Promise<MenbeDatabase> {
  const db = aDatabase();
  for (let n = 0; n < SOURCES; n++) {
    const url = urlOf(n % 130);
    await saveCapture(db, anArticle({ url, text: `Mətn ${n}` }), at(n));
  }
  return db;
}

/** Half of the pages there, some of them in the bin; a file with all, with repeated, changed and broken items. */
let mixture: Promise<{ copy: () => Promise<MenbeDatabase>; text: string }> | null = null;
async function aMixture(): Promise<{ db: MenbeDatabase; text: string }> {
  const { copy, text } = await (mixture ??= mixed());
  return { db: await copy(), text };
}

async function mixed() {
  const whole = await exportText(await anArchive());
  const file = JSON.parse(whole) as { items: ExportItem[] };
  const db = aDatabase();
  const half = { ...file, items: file.items.filter((_, n) => n % 2 === 0) };
  await imported(db, JSON.stringify(half));
  await deletePages(db, [urlOf(0), urlOf(2), urlOf(4), urlOf(126)], minute(40));
  const other = JSON.parse(await exportText(await anOther())) as { items: ExportItem[] };
  const [first, second] = file.items as [ExportItem, ExportItem];
  const [different] = other.items as [ExportItem];
  const items = [
    ...file.items,
    second,
    { ...different, id: second.id },
    { ...different, id: first.id },
    { ...first, text: 'tampered' },
    { ...first, url: 'javascript:alert(1)' },
    different,
    different,
  ];
  return { copy: copiesOf(async () => db), text: JSON.stringify({ ...file, items }) };
}

async function anOther(): Promise<MenbeDatabase> {
  const db = aDatabase();
  await saveCapture(db, anArticle({ url: urlOf(0), text: 'Другой текст' }), at(300));
  return db;
}

/** What the ledger tells of each entry after the nth. */
async function entriesAfter(db: MenbeDatabase, size: number): Promise<LedgerEntry[]> {
  return db.ledger.where('seq').above(size).toArray();
}

describe('what an import will do', () => {
  it('is told by a dry run exactly as the import then does it', async () => {
    const { db, text } = await aMixture();
    const before = await db.ledger.count();
    const dry = await imported(db, text, true);
    expect(await db.ledger.count()).toBe(before);
    const report = await imported(db, text);
    expect(dry).toEqual(report);
    expect(report).toMatchObject({ items: SOURCES + 7, added: 131, restored: 4, invalid: 4 });
    expect(report.alreadyThere).toBe(report.items - 131 - 4 - 4);
  });

  it('is what the ledger tells of it: an entry for each that is added or restored, and no other', async () => {
    const { db, text } = await aMixture();
    const size = await db.ledger.count();
    const binned = new Set(await db.pages.where('deletedAt').above('').primaryKeys());
    const present = new Set(await db.snapshots.toCollection().primaryKeys());
    const report = await imported(db, text);
    const entries = await entriesAfter(db, size);
    const added = entries.flatMap(({ kind, subject }) => (kind === 'import' ? [subject.snapshotId] : []));
    const restored = entries.flatMap(({ kind, subject }) => (kind === 'restored' ? [subject.pageUrl] : []));
    expect(entries).toHaveLength(report.added + report.restored);
    expect(restored.sort()).toEqual([...binned].sort());
    const now = await db.snapshots.toCollection().primaryKeys();
    expect(added.sort()).toEqual(now.filter((id) => !present.has(id)).sort());
  });

  it('does nothing the second time', async () => {
    const { db, text } = await aMixture();
    await imported(db, text);
    const [size, pages] = [await db.ledger.count(), await db.pages.toArray()];
    const report = await imported(db, text);
    expect(report).toMatchObject({ added: 0, restored: 0, invalid: 4 });
    expect(await db.ledger.count()).toBe(size);
    expect(await db.pages.toArray()).toEqual(pages);
  });
});
