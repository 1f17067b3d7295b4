import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { indexArchive } from '../index/build/index-archive';
import { addTag } from '../tags/change-tags';
import { deletePages } from '../pages/delete-pages';
import { isAlert, listAlertNews, lookAtAlert, setAlert } from './alerts';
import { countFound } from './count-found';
import { listSearches, saveSearch } from './saved-searches';

const NOW = minute(59);
const urlOf = (n: number) => `https://a.example/${n}`;

let db: MenbeDatabase;

const archive = (n: number, text: string, now = n) =>
  saveCapture(db, anArticle({ url: urlOf(n), text, html: `<p>${text}</p>` }), at(now));

const alert = async () => {
  const found = (await listSearches(db)).find(isAlert);
  if (!found) throw new Error('There is no alert.');
  return found;
};

const news = async () => (await listAlertNews(db, NOW)).map(({ alert: { name }, fresh }) => [name, fresh]);

beforeEach(async () => {
  db = aDatabase();
  await archive(1, 'The harbour master left.');
  await saveSearch(db, { name: 'Harbour', filter: 'harbour' }, minute(2));
  const [{ id } = { id: '' }] = await listSearches(db);
  await setAlert(db, id, true, minute(10));
});

it('counts the old ones and tells only of what was first archived later', async () => {
  expect(await news()).toEqual([]);
  await archive(11, 'The harbour is closed.');
  await archive(12, 'The ferry is late.');
  expect(await news()).toEqual([['Harbour', 1]]);
  expect(await countFound(db, await alert(), NOW)).toMatchObject({ total: 2, fresh: 1 });
});

it('tells of them from the index as from what waits for it', async () => {
  await archive(11, 'The harbour is closed.');
  await indexArchive(db);
  await archive(12, 'The harbour is open.');
  expect(await news()).toEqual([['Harbour', 2]]);
});

it('does not tell of a source that matched before and is seen again, changed or not', async () => {
  await archive(1, 'The harbour master left.', 20);
  await archive(1, 'The harbour master left in May.', 21);
  expect(await news()).toEqual([]);
  await archive(1, 'The master left in May.', 22);
  expect(await news()).toEqual([]);
});

describe('a source that matches only since a later version', () => {
  const FERRY = 'The ferry is late. Nobody knows why it left the island so late in the day.';

  beforeEach(() => archive(3, FERRY));

  it.each([
    ['waits for the index', async () => undefined],
    ['is in the index', () => indexArchive(db)],
  ])('is told once, where it %s', async (_where, settle) => {
    await archive(3, FERRY, 19);
    expect(await news()).toEqual([]);
    await archive(3, `${FERRY} The harbour is closed.`, 20);
    await settle();
    expect(await news()).toEqual([['Harbour', 1]]);
    expect(await countFound(db, await alert(), NOW)).toEqual({
      total: 2,
      fresh: 1,
      latestAt: minute(20).toISOString(),
    });
    await lookAtAlert(db, await alert(), NOW);
    expect(await news()).toEqual([]);
    await archive(3, `${FERRY} The harbour is closed until May.`, 21);
    expect(await news()).toEqual([]);
  });

  it('is told though the version after it does not match any more', async () => {
    await archive(3, `${FERRY} The harbour is closed.`, 20);
    await archive(3, `${FERRY} The port is closed.`, 21);
    expect(await news()).toEqual([['Harbour', 1]]);
  });

  it('is told again where the words were taken out and come back', async () => {
    await archive(3, `${FERRY} The harbour is closed.`, 20);
    await archive(3, `${FERRY} The port is closed.`, 21);
    await lookAtAlert(db, await alert(), NOW);
    await db.savedSearches.update((await alert()).id, { seenUntil: minute(21).toISOString() });
    await archive(3, `${FERRY} The harbour is open.`, 22);
    expect(await news()).toEqual([['Harbour', 1]]);
  });

  it('is not told where a tag makes it match', async () => {
    await addTag(db, [urlOf(3)], 'harbour', { now: minute(20) });
    await archive(3, `${FERRY} The port is closed.`, 21);
    expect(await news()).toEqual([]);
  });
});

it('is silent about what is in the bin', async () => {
  await archive(11, 'The harbour is closed.');
  await deletePages(db, [urlOf(11)], minute(12));
  expect(await news()).toEqual([]);
});

it('is clear once looked at, until the next one', async () => {
  await archive(11, 'The harbour is closed.');
  await lookAtAlert(db, await alert(), NOW);
  expect(await news()).toEqual([]);
  await archive(12, 'The harbour is open.');
  expect(await news()).toEqual([['Harbour', 1]]);
});

it('still tells of what was not stored yet when the user looked, though its capture had begun', async () => {
  await archive(11, 'The harbour is closed.');
  // The clock shows 30 when the user looks; a capture of 20 ends after that.
  await lookAtAlert(db, await alert(), minute(30));
  await archive(20, 'The harbour burns.');
  expect(await news()).toEqual([['Harbour', 1]]);
});

it('is not held up by a source from a time when the clock was ahead', async () => {
  await saveCapture(db, anArticle({ url: urlOf(99), text: 'harbour' }), at(600));
  expect(await news()).toEqual([]);
  await archive(11, 'The harbour is closed.');
  await lookAtAlert(db, await alert(), NOW);
  await archive(12, 'The harbour is open.');
  expect(await news()).toEqual([['Harbour', 1]]);
});

it('tells nothing once it is no alert any more', async () => {
  await archive(11, 'The harbour is closed.');
  await setAlert(db, (await alert()).id, false, minute(12));
  expect(await news()).toEqual([]);
  expect((await listSearches(db)).map(({ name }) => name)).toEqual(['Harbour']);
});
