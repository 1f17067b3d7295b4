// @vitest-environment jsdom
import 'fake-indexeddb/auto';
// The File of jsdom cannot be streamed.
import { Blob } from 'node:buffer';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { linkRequest } from '../../../tests/support/link-request';
import { READING_WORDS } from '../../../tests/support/reading-words';
import type { MenbeDatabase } from '../../db/database';
import { offerOf } from '../../import/offer/file-offer';
import { saveCapture } from '../capture/save-capture';
import { EXPORT_FORMATS, exportSources } from '../export/formats/export-formats';
import { addHighlight, changeHighlight } from '../highlights/change-highlights';
import { saveNote } from '../notes/save-note';
import { addTag } from '../tags/change-tags';
import { importLinks } from './import-links';

const URL_1 = 'https://xeber.example/az/1';
const TEXT = 'The *council* said: “2 = 2”.\nIt is open, #1 in the list.';
const HTML = '<p>The *council* said: “2 = 2”.</p><p>It is open, #1 in the list.</p>';

beforeAll(() => {
  vi.stubGlobal('Blob', Blob);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** A source with all that a note can hold. */
async function written(): Promise<MenbeDatabase> {
  const db = aDatabase();
  const { snapshotId } = await saveCapture(db, anArticle({ html: HTML, text: TEXT }), at(1));
  for (const tag of ['su', 'xəzər dənizi']) await addTag(db, [URL_1], tag, { now: minute(2) });
  await saveNote(db, URL_1, 'Who *pays*?\n\nNobody.', { base: null, now: minute(2) });
  for (const [exact, comment] of [
    ['#1 in the list', 'Since when?\n\nAnd why?'],
    ['“2 = 2”', ''],
  ] as const) {
    const quote = { exact, prefix: '', suffix: '' };
    const { id } = await addHighlight(db, { snapshotId, pageUrl: URL_1, quote, colour: 'yellow' }, minute(2));
    await changeHighlight(db, id, { comment }, minute(2));
  }
  return db;
}

/** What of a source a note can hold. */
async function heldBy(db: MenbeDatabase) {
  const [snapshot] = await db.snapshots.toArray();
  const page = await db.pages.get(URL_1);
  const { url, title, byline, publishedTime, siteName, lang } = snapshot ?? {};
  const marks = (await db.highlights.toArray()).map(({ quote, comment }) => [quote.exact, comment]);
  const text = (await db.contents.get(snapshot?.id ?? ''))?.text;
  return {
    ...{ url, title, byline, publishedTime, siteName, lang, text },
    ...{ tags: page?.tags, note: page?.note, marks: marks.toSorted() },
  };
}

it('brings back from Menbe’s own notes what a note can hold', async () => {
  const from = await written();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  await exportSources(from, EXPORT_FORMATS.markdown, {
    ...{ words: READING_WORDS, scope: { kind: 'all' }, exportedAt: minute(9), generator: 'Menbe test' },
    ...{ onProgress: () => undefined, signal: new AbortController().signal },
    write: async (chunk) => void chunks.push(chunk),
  });
  const zip = Object.assign(new Blob(chunks) as unknown as globalThis.Blob, { name: 'notes.md.zip' });
  const to = aDatabase();
  const { report } = await importLinks(to, await offerOf([zip]), linkRequest());
  expect(report).toMatchObject({ texts: 1, problems: [], textProblems: [] });
  const held = await heldBy(from);
  expect(held).toMatchObject({ tags: ['su', 'xəzər dənizi'], note: 'Who *pays*?\n\nNobody.', text: TEXT });
  expect(await heldBy(to)).toEqual(held);
  expect(await to.snapshots.toArray()).toMatchObject([
    { imported: { format: 'markdown', claimedArchivedAt: { value: at(1).now.toISOString() } } },
  ]);
});
