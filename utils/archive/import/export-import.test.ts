import { describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { copiesOf } from '../../../tests/support/copies-of';
import type { MenbeDatabase } from '../../db/database';
import type { ExportItem } from '../../model/export-item';
import type { HighlightRecord } from '../../model/highlight';
import {
  addHighlight,
  changeHighlight,
  deleteHighlight,
  readHighlights,
} from '../highlights/change-highlights';
import { archiveStats } from '../pages/archive-stats';
import { countOpening } from '../pages/count-opening';
import { indexArchive } from '../index/build/index-archive';
import { deletePages } from '../pages/delete-pages';
import type { ExportScope } from '../export/export-request';
import { exportArchive } from '../export/json/export-archive';
import { importArchive, type ImportRequest } from './import-archive';
import { saveCapture } from '../capture/save-capture';

async function exported(db: MenbeDatabase, scope: ExportScope = { kind: 'all' }): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const report = await exportArchive(db, {
    scope,
    exportedAt: minute(0),
    generator: 'Menbe test',
    write: async (chunk) => void chunks.push(chunk.slice()),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const blob = new Blob(chunks);
  expect(report.bytes).toBe(blob.size);
  return blob.text();
}

function imported(db: MenbeDatabase, json: string, overrides: Partial<ImportRequest> = {}) {
  return importArchive(db, new Blob([json]), {
    dryRun: false,
    now: minute(50),
    isSafeHtml: (html) => !html.includes('<script'),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...overrides,
  });
}

/** Marks a word of a page's newest snapshot. */
async function aHighlight(db: MenbeDatabase, pageUrl: string, now: Date): Promise<HighlightRecord> {
  const snapshotId = (await db.pages.get(pageUrl))?.newestSnapshotId ?? '';
  const quote = { exact: 'Mətn', prefix: '', suffix: ' 1' };
  return addHighlight(db, { pageUrl, snapshotId, quote, colour: 'blue' }, now);
}

/** 300 pages, some with several versions: more than one batch. */
const anArchive = copiesOf(async () => {
  const db = aDatabase();
  for (let n = 0; n < 300; n++) {
    const url = `https://xeber.example/${n % 250}`;
    await saveCapture(db, anArticle({ url, title: `"Sitat" \\ ${n} \u2028 😀`, text: `Mətn ${n}` }), at(n));
  }
  const changed = minute(1).toISOString();
  await db.pages.update('https://xeber.example/7', {
    tags: ['su', 'dəniz'],
    tagsChangedAt: changed,
    note: 'Oxu',
    noteChangedAt: changed,
  });
  await countOpening(db, 'https://xeber.example/9', minute(2));
  await aHighlight(db, 'https://xeber.example/11', minute(3));
  return db;
});

describe('export and import', () => {
  it('gives the same items, byte for byte, after a round trip through an empty archive', async () => {
    const original = await exported(await anArchive());
    const db = aDatabase();
    expect(await imported(db, original)).toMatchObject({
      items: 300,
      added: 300,
      alreadyThere: 0,
      invalid: 0,
    });
    const itemsOf = (text: string) => text.slice(0, text.indexOf('\n],"evidence"'));
    expect(itemsOf(await exported(db))).toBe(itemsOf(original));
    expect(await archiveStats(db)).toEqual({ pages: 250, snapshots: 300 });
  });

  it('restores page rows and highlights as they were, also when the items come in another order', async () => {
    const db = await anArchive();
    const file = JSON.parse(await exported(db));
    file.items.reverse();
    const copy = aDatabase();
    await imported(copy, JSON.stringify(file, null, 2));
    const [rows, copied] = await Promise.all([db.pages.toArray(), copy.pages.toArray()]);
    expect(copied).toEqual(rows);
    expect(await copy.highlights.toArray()).toEqual(await db.highlights.toArray());
  });

  it('tells in a dry run what the import then does, and changes nothing', async () => {
    const json = await exported(await anArchive());
    const db = aDatabase();
    const dry = await imported(db, json, { dryRun: true });
    expect(await db.snapshots.count()).toBe(0);
    expect(await imported(db, json)).toEqual(dry);
    expect(await imported(db, json)).toMatchObject({ added: 0, alreadyThere: 300 });
  });

  it('joins tags and keeps the note where neither was edited later, and deleted pages come back', async () => {
    const db = await anArchive();
    const json = await exported(db);
    await db.pages.update('https://xeber.example/7', { tags: ['mine'], note: 'My own' });
    await deletePages(db, ['https://xeber.example/8'], minute(40));
    expect(await imported(db, json)).toMatchObject({ added: 0, alreadyThere: 299, restored: 1 });
    const page = await db.pages.get('https://xeber.example/7');
    expect(page).toMatchObject({ tags: ['mine', 'su', 'dəniz'], note: 'My own' });
    expect(await archiveStats(db)).toEqual({ pages: 250, snapshots: 300 });
  });

  it.each([
    ['the later edit holds, here', 30, { tags: ['new'], note: 'New', opens: 5 }],
    [
      'the later edit, in the file, comes before what is here',
      0,
      { tags: ['new', 'su', 'dəniz'], note: 'Oxu\n\n---\n\nNew', opens: 5 },
    ],
  ])('%s: tags, note; openings are the most of both', async (_what, edited, outcome) => {
    const db = await anArchive();
    const json = await exported(db);
    const changed = minute(edited).toISOString();
    const edit = { tags: ['new'], tagsChangedAt: changed, note: 'New', noteChangedAt: changed, opens: 5 };
    await db.pages.update('https://xeber.example/7', edit);
    await db.indexPending.clear();
    await imported(db, json);
    expect(await db.pages.get('https://xeber.example/7')).toMatchObject(outcome);
    const marked = (await db.indexPending.toArray()).map(({ url }) => url);
    expect(marked).toEqual(edited === 0 ? ['https://xeber.example/7'] : []);
  });

  it('merges highlights by id: new ones come in, of two versions the one edited later holds', async () => {
    const url = 'https://xeber.example/11';
    const db = await anArchive();
    const [first] = await readHighlights(db, url);
    const second = await aHighlight(db, url, minute(4));
    await changeHighlight(db, second.id, { comment: 'in the file' }, minute(5));
    const json = await exported(db);
    await changeHighlight(db, first?.id ?? '', { comment: 'later, here' }, minute(6));
    await deleteHighlight(db, second.id, minute(7));
    await imported(db, json);
    expect(await readHighlights(db, url)).toEqual([
      { ...first, comment: 'later, here', changedAt: minute(6).toISOString() },
    ]);
    await db.highlights.update(second.id, { comment: 'earlier, here', changedAt: minute(4).toISOString() });
    await imported(db, json);
    expect((await readHighlights(db, url))[1]).toMatchObject({ comment: 'in the file', deletedAt: null });
  });

  it('lets no file change a highlight of another page', async () => {
    const db = await anArchive();
    const [own] = await readHighlights(db, 'https://xeber.example/11');
    const file = JSON.parse(await exported(db));
    const { highlights } = file.items.find(({ url }: { url: string }) => url === 'https://xeber.example/11');
    const later = { ...highlights[0], modified: minute(59).toISOString() };
    file.items[0].highlights = [later];
    await imported(db, JSON.stringify(file));
    expect(await db.highlights.toArray()).toEqual([own]);
  });

  it('reads files of version 2, which know no times, openings and highlights', async () => {
    const { cases, savedSearches, linkImports, links, ...file } = JSON.parse(
      await exported(await anArchive()),
    );
    const known = ({ tagsChangedAt, noteChangedAt, opens, lastOpenedAt, highlights, ...rest }: ExportItem) =>
      rest;
    file.items = file.items.map(known);
    const db = aDatabase();
    const report = await imported(db, JSON.stringify({ ...file, version: 2 }));
    expect(report).toMatchObject({ added: 300, invalid: 0 });
    expect(await db.pages.get('https://xeber.example/7')).toMatchObject({
      tags: ['su', 'dəniz'],
      note: 'Oxu',
      noteChangedAt: minute(50).toISOString(),
    });
    expect(await imported(db, JSON.stringify({ ...file, version: 3 }))).toMatchObject({ invalid: 300 });
  });

  it('exports what a filter finds or what was chosen, with all versions, and never the bin', async () => {
    const db = await anArchive();
    await deletePages(db, ['https://xeber.example/249'], minute(40));
    const count = async (scope: ExportScope) => JSON.parse(await exported(db, scope)).items.length;
    expect(await count({ kind: 'all' })).toBe(299);
    expect(
      await count({ kind: 'pages', urls: ['https://xeber.example/1', 'https://xeber.example/100'] }),
    ).toBe(3);
    await expect(count({ kind: 'filter', filter: 'nothing' })).rejects.toMatchObject({
      code: 'search-incomplete',
    });
    await indexArchive(db);
    expect(await count({ kind: 'filter', filter: 'site:xeber.example' })).toBe(299);
    expect(await count({ kind: 'filter', filter: 'nothing' })).toBe(0);
  });

  it('says which snapshots have lost their content and exports the rest', async () => {
    const db = await anArchive();
    const [id = ''] = await db.contents.toCollection().primaryKeys();
    await db.contents.delete(id);
    const report = await exportArchive(db, {
      scope: { kind: 'all' },
      exportedAt: minute(0),
      generator: 'Menbe test',
      write: async () => undefined,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    expect(report).toMatchObject({ items: 299, damaged: [id] });
  });

  it('stops when asked', async () => {
    const db = await anArchive();
    const signal = AbortSignal.abort();
    const request = { scope: { kind: 'all' } as const, exportedAt: minute(0), generator: '', signal };
    const nothing = { write: async () => undefined, onProgress: () => undefined };
    await expect(exportArchive(db, { ...request, ...nothing })).rejects.toMatchObject({
      code: 'export-cancelled',
    });
    await expect(imported(db, await exported(db), { signal })).rejects.toMatchObject({
      code: 'import-cancelled',
    });
  });
});

describe('import of bad files', () => {
  async function anExport(change: (item: Record<string, unknown>) => void) {
    const db = aDatabase();
    await saveCapture(db, anArticle(), at(1));
    await saveCapture(db, anArticle({ url: 'https://xeber.example/2' }), at(2));
    const file = JSON.parse(await exported(db));
    change(file.items[0]);
    return JSON.stringify(file);
  }

  it.each<[string, (item: Record<string, unknown>) => void]>([
    ['missing:text', (item) => delete item.text],
    ['not-valid:url', (item) => (item.url = 'javascript:alert(1)')],
    ['not-valid:archivedAt', (item) => (item.archivedAt = '2026-11-23')],
    ['not-a-time:archivedAt', (item) => (item.archivedAt = '-271821-04-20T00:00:00.000Z')],
    ['not-a-time:archivedAt', (item) => (item.archivedAt = '2026-11-24T08:50:00.001Z')],
    ['not-a-time:tagsChangedAt', (item) => (item.tagsChangedAt = '9999-12-31T00:00:00.000Z')],
    ['not-a-time:noteChangedAt', (item) => (item.noteChangedAt = '9999-12-31T00:00:00.000Z')],
    ['not-a-time:lastOpenedAt', (item) => (item.lastOpenedAt = '1989-12-31T23:59:59.999Z')],
    ['not-valid:kind', (item) => (item.kind = 'clip')],
    ['not-valid:tags', (item) => (item.tags = 'a')],
    ['not-valid:opens', (item) => (item.opens = -1)],
    ['not-valid:noteChangedAt', (item) => (item.noteChangedAt = 'yesterday')],
    ['not-valid:highlights', (item) => (item.highlights = [{}])],
    ['other-hash', (item) => (item.text = 'tampered')],
    ['other-hash', (item) => (item.publishedTime = '2020-01-01')],
  ])('leaves out an item and says why: %s', async (reason, change) => {
    const db = aDatabase();
    const report = await imported(db, await anExport(change));
    expect(report).toMatchObject({ items: 2, added: 1, invalid: 1 });
    expect(report.problems[0]).toMatchObject({ index: 0, reasons: [reason] });
  });

  it('refuses executable HTML even when its hash is right', async () => {
    const source = aDatabase();
    await saveCapture(source, anArticle({ html: '<script>1</script>' }), at(1));
    const report = await imported(aDatabase(), await exported(source));
    expect(report.problems[0]?.reasons).toEqual(['executable']);
  });

  it('never replaces a snapshot by other content under the same id', async () => {
    const db = aDatabase();
    await saveCapture(db, anArticle(), at(1));
    const file = JSON.parse(await exported(db));
    const other = aDatabase();
    await saveCapture(other, anArticle({ text: 'other' }), at(2));
    const item = { ...JSON.parse(await exported(other)).items[0], id: file.items[0].id };
    const report = await imported(db, JSON.stringify({ ...file, items: [item] }));
    expect(report).toMatchObject({ added: 0, invalid: 1 });
    expect((await db.contents.toArray()).map(({ text }) => text)).toEqual([anArticle().text]);
  });
});
