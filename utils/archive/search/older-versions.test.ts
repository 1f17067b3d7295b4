import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import type { PageRecord } from '../../model/records';
import { parseQuery } from '../../search/query/parse-query';
import { planQuery } from '../../search/query/plan-query';
import { saveCapture } from '../capture/save-capture';
import { checkIndex } from '../index/build/check-index';
import { indexArchive, rebuildIndex } from '../index/build/index-archive';
import { findFacets } from './find-facets';
import { findPages } from './find-pages';
import { readFoundText } from './read-found-text';

let db: MenbeDatabase;
let first: string;
let selection: string;

beforeEach(async () => {
  db = aDatabase();
  const text = 'The bridge is closed.\n\nThe mayor blamed the contractor Halden.';
  ({ snapshotId: first } = await saveCapture(db, anArticle({ title: 'Mayor blames Halden', text }), at(1)));
  const marked = { kind: 'selection', title: 'Bridge', text: 'A caption about lanterns' } as const;
  ({ snapshotId: selection } = await saveCapture(db, anArticle(marked), at(2)));
  await saveCapture(db, anArticle({ title: 'Bridge closed', text: 'The bridge is closed.' }), at(3));
});

const find = async (filter: string) => {
  const found = await findPages(db, { filter, sort: 'relevance' });
  return found.urls(0, found.total);
};

const foundIn = async (filter: string) => {
  const page = (await db.pages.toCollection().first()) as PageRecord;
  return readFoundText(db, page, planQuery(parseQuery(filter)));
};

describe.each([
  ['while it is pending', () => Promise.resolve()],
  ['once it is indexed', () => rebuildIndex(db).then(() => indexArchive(db))],
])('a page with an older version and a selection, %s', (_, index) => {
  beforeEach(index);

  it.each(['contractor ', '"mayor blamed" ', 'halden ', 'lanterns '])('is found by %s', async (filter) => {
    expect(await find(filter)).toHaveLength(1);
  });

  it('is not found by words that no version has next to each other', async () => {
    expect(await find('"closed caption" ')).toEqual([]);
  });

  it('is indexed as its snapshots are', async () => {
    expect(await checkIndex(db)).toEqual([]);
  });
});

it('tells in which snapshot it was found', async () => {
  expect((await foundIn('bridge ')).from).toBeNull();
  expect(await foundIn('contractor ')).toMatchObject({
    text: expect.stringContaining('contractor Halden'),
    from: { id: first, kind: 'article' },
  });
  expect((await foundIn('blames ')).from?.id).toBe(first);
  expect((await foundIn('bridge lanterns ')).from).toMatchObject({ id: selection, kind: 'selection' });
  expect((await foundIn('site:xeber.example bridge ')).from).toBeNull();
});

describe('a page seen again unchanged', () => {
  it('is archived when it was first archived, and comes first in the order of the last time', async () => {
    const october = { now: new Date('2026-10-03T10:00:00Z'), browser: null };
    await saveCapture(db, anArticle({ url: 'https://b.example/' }), october);
    await saveCapture(db, anArticle({ url: 'https://b.example/' }), at(9));
    expect(await find('on:2026-10')).toEqual(['https://b.example/']);
    expect((await findFacets(db, '')).months.map(({ value }) => value)).toEqual(['2026-11', '2026-10']);
    const order = async (sort: 'seen' | 'archived') => {
      const found = await findPages(db, { filter: '', sort });
      return (await found.urls(0, 2)).indexOf('https://b.example/');
    };
    expect([await order('seen'), await order('archived')]).toEqual([0, 1]);
  });
});
