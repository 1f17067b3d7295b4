import { beforeEach, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { linkRequest } from '../../../tests/support/link-request';
import type { MenbeDatabase } from '../../db/database';
import { offerOf } from '../../import/offer/file-offer';
import { saveCapture } from '../capture/save-capture';
import { indexArchive, needsIndexing } from '../index/build/index-archive';
import { importLinks } from '../link-import/import-links';
import { findPages } from '../search/find-pages';
import { watchPage } from '../watch/change-watches';
import { checkIndex } from '../index/build/check-index';
import { deletePages, removePages } from './delete-pages';

/** A word of the page alone, and its address. */
const WORD = 'zzqxwitness';
const URL_1 = 'https://a.example/zzqxsecret';

let db: MenbeDatabase;
beforeEach(() => {
  db = aDatabase();
});

const { signal } = new AbortController();

const save = (url: string, text: string, n: number) =>
  saveCapture(db, anArticle({ url, title: text, text, html: `<p>${text}</p>` }), at(n));

/** The tables in which some row holds a text, in bytes or in words. */
async function tablesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of db.tables) {
    const rows: unknown[] = await table.toArray();
    if (rows.some((row) => written(row).includes(text))) found.push(table.name);
  }
  return found;
}

function written(row: unknown): string {
  const latin = new TextDecoder('latin1');
  return JSON.stringify(row, (_, value: unknown) =>
    value instanceof Uint8Array ? latin.decode(value) : value,
  );
}

async function importLink(): Promise<void> {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="${URL_1}" TAGS="${WORD}">Su</A>\n<DD>${WORD}\n</DL>`;
  const offer = await offerOf([Object.assign(new Blob([text]), { name: 'bookmarks.html' })]);
  await importLinks(db, offer, linkRequest({ now: minute(1), signal }));
}

it('leaves nothing of a page that is removed at once, in no table and not in the search index', async () => {
  await importLink();
  await save(URL_1, `Su ${WORD}`, 2);
  await watchPage(db, URL_1, '1d', minute(3));
  for (let n = 0; n < 70; n++) await save(`https://a.example/${n}`, `Dəniz ${n}`, 4);
  await indexArchive(db);
  expect(await tablesWith(WORD)).toEqual(expect.arrayContaining(['pages', 'links', 'indexBlocks']));
  await deletePages(db, [URL_1], minute(5));
  await indexArchive(db);
  expect(await tablesWith(WORD)).toContain('indexBlocks');

  await removePages(db, [URL_1], () => undefined, signal);
  expect(await needsIndexing(db)).toBe(true);
  await indexArchive(db);
  expect(await tablesWith(WORD)).toEqual([]);
  // The ledger says that there was a source, and that it was deleted.
  expect(await tablesWith(URL_1)).toEqual(['ledger']);
  expect(await needsIndexing(db)).toBe(false);
  expect(await checkIndex(db)).toEqual([]);
  expect((await findPages(db, { filter: 'deniz', sort: 'seen' })).total).toBe(70);
});

it('takes the words of a page out of the index that was never in a segment, and keeps them of one that is there again', async () => {
  await save(URL_1, `Su ${WORD}`, 1);
  await deletePages(db, [URL_1], minute(2));
  await removePages(db, [URL_1], () => undefined, signal);
  await indexArchive(db);
  expect(await tablesWith(WORD)).toEqual([]);
  await save(URL_1, `Su ${WORD}`, 3);
  await indexArchive(db);
  expect((await findPages(db, { filter: WORD, sort: 'seen' })).total).toBe(1);
});
