import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import type { Article } from '../../model/article';
import { ok } from '../../model/result';
import { saveCapture } from '../capture/save-capture';
import { makeDue, watchPage } from './change-watches';
import type { Watching } from './check-page';
import { checkWatches } from './check-watches';

const PAGE = 'https://xeber.example/az/1';
const ARCHIVED = anArticle({ url: PAGE });
const NOW = minute(10);

let db: MenbeDatabase;
let asked: number;

beforeEach(async () => {
  db = aDatabase();
  asked = 0;
  await saveCapture(db, ARCHIVED, { now: minute(0), browser: null });
  await watchPage(db, PAGE, 'auto', NOW);
  await makeDue(db, PAGE, NOW);
});

const row = () => db.watches.get(PAGE);

/** Looks at the page when its site answers so, and reading it gives this; gives the minutes until it is looked at again. */
async function look(status: number, headers: Record<string, string>, article: Article = ARCHIVED) {
  const watching: Watching = {
    fetch: async (input) => {
      asked += 1;
      const response = new Response('<p>', { status, headers: { 'content-type': 'text/html', ...headers } });
      return Object.defineProperty(response, 'url', { value: String(input) });
    },
    now: () => NOW,
    isOnline: () => true,
    isAllowed: async () => true,
    read: async () => ok(article),
    browser: null,
  };
  await checkWatches(db, watching);
  // A second round at the same time asks nothing.
  await checkWatches(db, watching);
  expect(asked).toBe(1);
  return (Date.parse((await row())?.nextCheckAt ?? '') - NOW.getTime()) / 60_000;
}

describe('after a request a page has a later time', () => {
  it.each([
    ['99999999999999', 7 * 24 * 60],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 7 * 24 * 60],
    ['1e308', 10],
    ['-60', 10],
    ['Infinity', 10],
    ['Sat, 01 Jan 275761 00:00:00 GMT', 10],
    ['Mon, 99 Foo 2026 00:00:00 GMT', 10],
  ])('when its site says "later": %s', async (retryAfter, minutes) => {
    expect(await look(503, { 'retry-after': retryAfter })).toBe(minutes);
    expect(await row()).toMatchObject({ result: { kind: 'busy' } });
  });

  it('when judging what was read throws', async () => {
    expect(await look(200, {}, { ...ARCHIVED, text: null as unknown as string })).toBe(10);
    expect(await row()).toMatchObject({ result: { kind: 'failed' } });
  });

  it('when the result cannot be written', async () => {
    let writes = 0;
    db.watches.hook('updating', (changes: object) => {
      if ('result' in changes && writes++ === 0) throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await look(200, {})).toBe(10);
    expect(await row()).toMatchObject({ result: { kind: 'failed', detail: 'quota-exceeded' } });
  });
});
