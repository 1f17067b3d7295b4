import { beforeEach, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { indexArchive } from '../index/build/index-archive';
import { addTag } from '../tags/change-tags';
import { findFacets } from './find-facets';
import { nearValues } from './near-values';

let db: MenbeDatabase;

beforeEach(async () => {
  db = aDatabase();
  const save = (url: string, siteName: string | null, n: number, lang = 'az') =>
    saveCapture(db, anArticle({ url, siteName, lang }), at(n));
  await save('https://www.bbc.co.uk/1', 'BBC News', 1, 'en');
  await save('https://www.bbc.co.uk/2', 'BBC News', 2, 'en');
  await save('https://www.bbc.co.uk/sport', 'BBC Sport', 3, 'en');
  await indexArchive(db);
  await save('https://report.az/1', 'Report', 4);
  await save('https://report.example/1', 'Report', 5);
  await save('https://plain.example/1', null, 6);
  await addTag(db, ['https://report.az/1'], 'Şəhər', { now: minute(7) });
});

const near = async (filter: string) =>
  (await nearValues(db, filter)).map(({ narrowing: { value }, near: values }) => [
    value,
    values.map((each) => `${each.value} ${each.count}`),
  ]);

it('offers the nearest values of filters that no source has', async () => {
  expect(await near('harbour site:bbc.com tag:sheher')).toEqual([
    ['bbc.com', ['bbc.co.uk 3']],
    ['sheher', ['Şəhər 1']],
  ]);
  expect(await near('lang:english')).toEqual([['english', ['en 3']]]);
  expect(await near('site:nowhere.org')).toEqual([['nowhere.org', []]]);
});

it('says nothing of filters that some source has, nor of what is left out', async () => {
  expect(await near('harbour site:bbc.co.uk -tag:nothing before:2020')).toEqual([]);
});

it('knows what sites are called in rows, and tells those of one name apart', async () => {
  const { names, unread } = await findFacets(db, '');
  expect(Object.fromEntries(names)).toEqual({
    'bbc.co.uk': 'BBC News',
    'report.az': 'Report (report.az)',
    'report.example': 'Report (report.example)',
    'plain.example': 'plain.example',
  });
  expect(unread).toBe(6);
  expect((await findFacets(db, 'site:bbc.co.uk')).unread).toBe(3);
});
