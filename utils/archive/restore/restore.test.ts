import { beforeAll, describe, expect, it } from 'vitest';
import { arrange } from '../../../tests/support/arranged';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { copiesOf } from '../../../tests/support/copies-of';
import { backUp, type Files } from '../../../tests/support/backup-set';
import { failWritesAfter } from '../../../tests/support/fail-writes';
import { keepPicture } from '../../../tests/support/keep-picture';
import { plansOf, restored } from '../../../tests/support/restored';
import type { MenbeDatabase } from '../../db/database';
import { readAttachment } from '../attachments/read-attachments';
import { saveCapture } from '../capture/save-capture';
import { addHighlight } from '../highlights/change-highlights';
import { deletePages } from '../pages/delete-pages';
import { purgePage } from '../pages/purge-page';
import { saveNote } from '../notes/save-note';
import { addTag, removeTag } from '../tags/change-tags';
import { verifyArchive } from '../evidence/verify-archive';
import { watchPage, watchTag } from '../watch/change-watches';

const urlOf = (n: number) => `https://xeber.example/${n}`;
const PICTURE = new Uint8Array([1, 2, 3, 4, 5]);

/** Six sources, all that a user adds to them, and two backups: the second takes back some of what the first has. */
async function filled(): Promise<{ db: MenbeDatabase; files: Files }> {
  const db = aDatabase();
  const files: Files = new Map();
  for (let n = 1; n <= 6; n++) await saveCapture(db, anArticle({ url: urlOf(n), text: `Mətn ${n}` }), at(n));
  await addTag(db, [urlOf(1), urlOf(2)], 'liman', { now: minute(10) });
  await addTag(db, [urlOf(1)], 'su', { now: minute(10) });
  await saveNote(db, urlOf(1), 'Yoxla', { base: null, now: minute(11) });
  const page = await db.pages.get(urlOf(2));
  await addHighlight(
    db,
    {
      pageUrl: urlOf(2),
      snapshotId: page?.newestSnapshotId ?? '',
      quote: { exact: 'Mətn', prefix: '', suffix: ' 2' },
      colour: 'green',
    },
    minute(12),
  );
  await keepPicture(
    db,
    { snapshotId: page?.newestSnapshotId ?? '', pageUrl: urlOf(2) },
    'https://xeber.example/2.jpg',
    PICTURE,
  );
  await backUp(db, files);
  await removeTag(db, [urlOf(1)], 'su', { now: minute(13) });
  await saveCapture(db, anArticle({ url: urlOf(7), text: 'Yeni' }), at(14));
  await deletePages(db, [urlOf(3), urlOf(4)], minute(15));
  await purgePage(db, urlOf(4), { expiry: null });
  await arrange(db, [urlOf(2), urlOf(1)]);
  await watchPage(db, urlOf(5), '1d', minute(16));
  await watchTag(db, 'liman', '1w', minute(16));
  await backUp(db, files, {
    settings: [
      { name: 'setting:theme', value: { version: 1, value: 'dark' } },
      { name: 'setting:theme', value: { version: 1, value: 'x' } },
      { name: 'archive', value: 'gone' },
    ],
  });
  return { db, files };
}

let db: MenbeDatabase;
let files: Files;
beforeAll(async () => void ({ db, files } = await filled()));

/** All that a user can see. */
async function seen(archive: MenbeDatabase) {
  const pages = await archive.pages.orderBy('url').toArray();
  return {
    pages: pages.map(({ deletedAt, ...page }) => ({ ...page, isBinned: deletedAt !== null })),
    snapshots: await archive.snapshots.orderBy('id').toArray(),
    contents: await archive.contents.orderBy('id').toArray(),
    highlights: await archive.highlights.orderBy('id').toArray(),
    attachments: await archive.attachments.toArray(),
    watched: (await archive.watches.toArray()).map(({ pageUrl, own, tags }) => ({ pageUrl, own, tags })),
    tags: await archive.watchedTags.toArray(),
  };
}

const counters = async (archive: MenbeDatabase) =>
  Promise.all(['pages', 'snapshots'].map(async (name) => (await archive.meta.get(name))?.value));

async function isSound(archive: MenbeDatabase): Promise<void> {
  const { problems } = await verifyArchive(archive, {
    pageUrl: null,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  expect(problems).toEqual([]);
}

describe('restoring into an empty archive', () => {
  it('gives back all that the newest backup has, and nothing of what was taken back', async () => {
    const other = aDatabase();
    const { plan, report } = await restored(other, files);
    expect(plan).toMatchObject({
      device: 'Laptop',
      sources: { all: 6, new: 6, there: 0 },
      deleted: 1,
      binned: 1,
      set: { flaws: [] },
    });
    expect(report).toMatchObject({
      merged: { added: 6, invalid: 0, cases: { added: 2 }, savedSearches: { added: 2 } },
      files: { added: 1, there: 0, missing: 0 },
      deleted: 1,
      ledger: 'kept',
      damagedLines: 0,
      refusedRows: 0,
    });
    expect(await seen(other)).toEqual(await seen(db));
    expect(await counters(other)).toEqual(await counters(db));
    const [row] = await other.attachments.toArray();
    if (!row) throw new Error('No attachment.');
    expect(new Uint8Array(await (await readAttachment(other, row)).arrayBuffer())).toEqual(PICTURE);
    const arranged = async (archive: MenbeDatabase) => [
      await archive.cases.orderBy('id').toArray(),
      await archive.caseSources.toArray(),
    ];
    expect(await arranged(other)).toEqual(await arranged(db));
    await isSound(other);
  });

  it('keeps the other ledger beside this one, and names its key in this one’s entries', async () => {
    const other = aDatabase();
    const { plan } = await restored(other, files);
    const entries = await db.ledger.toArray();
    const kept = await other.foreignEntries.orderBy('[chain+seq]').toArray();
    expect(kept.map(({ entry }) => entry)).toEqual(entries);
    const imports = await other.ledger.filter(({ kind }) => kind === 'import').toArray();
    expect(new Set(imports.map(({ subject }) => (subject as { from?: unknown }).from))).toEqual(
      new Set([entries.at(-1)?.keyId]),
    );
    expect(plan.index.ledger.head?.seq).toBe(entries.length);
  });

  it('takes settings that there are, and none that would harm', async () => {
    const [plan] = await plansOf(aDatabase(), files);
    expect(plan?.index.state.settings).toEqual([{ name: 'theme', value: 'dark' }]);
    expect(plan?.refused).toMatchObject([
      { list: 'settings', title: 'setting:theme' },
      { list: 'settings', title: 'archive' },
    ]);
  });
});

const aFilledCopy = copiesOf(async () => db);

async function rowsIn(archive: MenbeDatabase) {
  const { meta, indexPending, ...tables } = Object.fromEntries(
    archive.tables.map((table) => [table.name, table]),
  );
  const counts = Object.values(tables).map(async (table) => [table.name, await table.toArray()] as const);
  expect(meta && indexPending).toBeTruthy();
  return Object.fromEntries(await Promise.all(counts));
}

describe('restoring over what is there', () => {
  it('adds nothing of the very same profile', async () => {
    const copy = await aFilledCopy();
    const before = await rowsIn(copy);
    const { plan, report } = await restored(copy, files);
    expect(plan).toMatchObject({ sources: { all: 6, new: 0, there: 6 }, edits: 0 });
    expect(report).toMatchObject({ merged: { added: 0, restored: 0 }, edited: 0, watches: 0, ledger: 'own' });
    expect(await rowsIn(copy)).toEqual(before);
  });

  it('adds nothing the second time', async () => {
    const other = aDatabase();
    await restored(other, files);
    const before = await rowsIn(other);
    const { plan, report } = await restored(other, files);
    expect(plan).toMatchObject({ sources: { new: 0, there: 6 }, edits: 0 });
    expect(report).toMatchObject({
      merged: { added: 0 },
      edited: 0,
      files: { added: 0, there: 1 },
      ledger: 'kept',
    });
    expect(await rowsIn(other)).toEqual(before);
  });

  it('replaces nothing: tags are united, a later note stands above the other, a live page stays', async () => {
    const other = aDatabase();
    await saveCapture(other, anArticle({ url: urlOf(1), text: 'Mənim' }), at(30));
    await saveCapture(other, anArticle({ url: urlOf(3), text: 'Canlı' }), at(30));
    await addTag(other, [urlOf(1)], 'neft', { now: minute(2) });
    await saveNote(other, urlOf(1), 'Köhnə', { base: null, now: minute(2) });
    const { plan } = await restored(other, files);
    expect(plan.edits).toBe(1);
    const page = await other.pages.get(urlOf(1));
    expect(page?.tags.toSorted()).toEqual(['liman', 'neft']);
    expect(page?.note).toMatch(/^Yoxla[^]*Köhnə$/);
    expect(page?.snapshotCount).toBe(2);
    expect(await other.pages.get(urlOf(3))).toMatchObject({ deleted: 0, snapshotCount: 2 });
    await isSound(other);
  });

  it('stopped at any transaction, loses and doubles nothing when it is done again', async () => {
    const whole = aDatabase();
    await restored(whole, files);
    const expected = await seen(whole);
    for (let stop = 1; stop <= 50; stop++) {
      const other = aDatabase();
      const goOn = failWritesAfter(other, stop, () => new DOMException('killed', 'AbortError'));
      const failed = await restored(other, files).then(
        () => false,
        () => true,
      );
      goOn();
      const { report } = await restored(other, files);
      expect(report.ledger).toBe('kept');
      expect(await seen(other), `stopped at write ${stop}, ${failed}`).toEqual(expected);
      expect(await counters(other)).toEqual(await counters(whole));
      expect(await other.foreignEntries.count()).toBe(await whole.foreignEntries.count());
      expect(await other.cases.count()).toBe(2);
      await isSound(other);
    }
  });
});
