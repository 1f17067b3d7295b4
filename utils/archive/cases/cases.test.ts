import { beforeEach, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { deletePages, removePages, restorePages } from '../pages/delete-pages';
import { addSources, moveTo, takeOut } from './case-sources';
import { createCase, deleteCase, putBack, renameCase, restoreCase } from './change-cases';
import { casesWith, listCases, listMemberships, readCase } from './read-cases';
import { saveCaseNote } from './save-case-note';

const urlOf = (n: number) => `https://a.example/${n}`;

let db: MenbeDatabase;
let id: string;

const numbers = async (of = id) =>
  (await readCase(db, of))?.pages.map(({ url }) => Number(url.split('/').at(-1)));

const add = (...which: number[]) => addSources(db, id, which.map(urlOf), minute(10));

beforeEach(async () => {
  db = aDatabase();
  for (const n of [1, 2, 3, 4]) await saveCapture(db, anArticle({ url: urlOf(n) }), at(n));
  id = await createCase(db, 'Harbour', minute(9));
});

it('has its sources in the order they were added, each once', async () => {
  await add(3, 1);
  await add(1, 2, 2);
  expect(await numbers()).toEqual([3, 1, 2]);
  expect(await listCases(db)).toMatchObject([{ record: { name: 'Harbour' }, count: 3 }]);
});

it('is put in order by hand', async () => {
  await add(1, 2, 3, 4);
  await moveTo(db, id, urlOf(3), urlOf(2));
  expect(await numbers()).toEqual([1, 3, 2, 4]);
  await moveTo(db, id, urlOf(1), urlOf(4));
  expect(await numbers()).toEqual([3, 2, 4, 1]);
  await moveTo(db, id, urlOf(9), urlOf(4));
  expect(await numbers()).toEqual([3, 2, 4, 1]);
});

it('takes a source back into its place, also when others came meanwhile', async () => {
  await add(1, 2, 3);
  const out = await takeOut(db, id, [urlOf(2)]);
  expect(await numbers()).toEqual([1, 3]);
  await add(4);
  await putBack(db, out);
  expect(await numbers()).toEqual([1, 2, 3, 4]);
  expect(await db.pages.count()).toBe(4);
});

it('hides what is in the bin, keeps its place, and forgets what is deleted for good', async () => {
  await add(1, 2, 3);
  await deletePages(db, [urlOf(2)], minute(20));
  expect(await readCase(db, id)).toMatchObject({ binned: 1 });
  expect(await numbers()).toEqual([1, 3]);
  expect((await listCases(db))[0]?.count).toBe(2);
  await restorePages(db, [urlOf(2)]);
  expect(await numbers()).toEqual([1, 2, 3]);
  const out = await takeOut(db, id, [urlOf(1)]);
  await deletePages(db, [urlOf(1), urlOf(2)], minute(21));
  await removePages(db, [urlOf(1), urlOf(2)], () => undefined, new AbortController().signal);
  await putBack(db, out);
  expect((await db.caseSources.toArray()).map(({ pageUrl }) => pageUrl)).toEqual([urlOf(3)]);
});

it('is renamed, deleted without its sources, and brought back as it was', async () => {
  await add(2, 1);
  await renameCase(db, id, 'The harbour');
  const deleted = await deleteCase(db, id);
  expect(await listCases(db)).toEqual([]);
  expect([await db.caseSources.count(), await db.pages.count()]).toEqual([0, 4]);
  await add(3);
  expect(await db.caseSources.count()).toBe(0);
  if (deleted) await restoreCase(db, deleted);
  expect(await readCase(db, id)).toMatchObject({ record: { name: 'The harbour' } });
  expect(await numbers()).toEqual([2, 1]);
  expect(await deleteCase(db, 'none')).toBeNull();
});

it('says which cases have some sources, the last begun first', async () => {
  const other = await createCase(db, 'Ferry', minute(11));
  await add(1, 2);
  await addSources(db, other, [urlOf(4)], minute(12));
  expect(
    (await listMemberships(db, [urlOf(1), urlOf(2), urlOf(3)])).map(({ record, count, inside }) => [
      record.name,
      count,
      inside,
    ]),
  ).toEqual([
    ['Ferry', 1, 0],
    ['Harbour', 2, 2],
  ]);
  await addSources(db, other, [urlOf(1)], minute(13));
  const namesWith = async (n: number) => (await casesWith(db, urlOf(n))).map(({ name }) => name);
  expect(await namesWith(1)).toEqual(['Ferry', 'Harbour']);
  expect(await namesWith(3)).toEqual([]);
});

it('keeps a note, and writes over none that was not seen', async () => {
  const first = await saveCaseNote(db, id, 'Ask the master.', { base: null, now: minute(13) });
  expect(first).toEqual({ status: 'saved', changedAt: minute(13).toISOString() });
  expect(await saveCaseNote(db, id, 'Mine', { base: null, now: minute(14) })).toMatchObject({
    status: 'conflict',
    theirs: { text: 'Ask the master.' },
  });
  await saveCaseNote(db, id, ' ', { base: minute(13).toISOString(), now: minute(15) });
  expect((await readCase(db, id))?.record.note).toBeNull();
});
