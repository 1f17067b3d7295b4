import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute, someDetails } from '../../../tests/support/builders';
import type { MenbeDatabase } from '../../db/database';
import { saveCapture } from '../capture/save-capture';
import { addHighlight, deleteHighlight, restoreHighlight } from '../highlights/change-highlights';
import { checkIndex } from '../index/build/check-index';
import { indexArchive, rebuildIndex } from '../index/build/index-archive';
import type { DeclaredSource } from '../../model/stated';
import { saveNote } from '../notes/save-note';
import { unwatchPage, watchPage } from '../watch/change-watches';
import { findFacets } from './find-facets';
import { findPages } from './find-pages';

let db: MenbeDatabase;
beforeEach(() => (db = aDatabase()));

const A = 'https://a.example/1';
const save = (url: string, overrides = {}, n = 1) => saveCapture(db, anArticle({ url, ...overrides }), at(n));
const found = async (filter: string) => {
  const { total, urls } = await findPages(db, { filter, sort: 'seen' });
  return (await urls(0, total)).sort();
};
const traits = async () =>
  Object.fromEntries((await findFacets(db, '')).traits.map(({ value, count }) => [value, count]));

describe('the facets of a search that is narrowed', () => {
  beforeEach(async () => {
    await save('https://a.example/1', { lang: 'az' });
    await save('https://a.example/2', { lang: 'ru' });
    await save('https://b.example/1', { lang: 'az' });
    await save('https://c.example/1', { kind: 'page', lang: 'tr' });
  });

  it('offer the other values of the group, and of other groups what goes with it', async () => {
    const { sites, languages } = await findFacets(db, 'site:a.example');
    expect(sites.map(({ value, count }) => [value, count])).toEqual([
      ['a.example', 2],
      ['b.example', 1],
      ['c.example', 1],
    ]);
    expect(languages.map(({ value }) => value).sort()).toEqual(['az', 'ru']);
  });

  it('count for two values what has either', async () => {
    expect(await found('site:a.example OR site:c.example')).toHaveLength(3);
    const { sites, traits: own } = await findFacets(db, 'site:a.example OR site:c.example kind:article');
    expect(sites.map(({ value }) => value)).toEqual(['a.example', 'b.example']);
    expect(own).toEqual([
      { value: 'kind:article', count: 2 },
      { value: 'kind:page', count: 1 },
    ]);
  });
});

describe('a credited source', () => {
  it.each(['kaspi', 'Kaspi', '"Xəzər Kaspi"', 'kaspi.example', 'XƏBƏR'])('is found as %s', async (value) => {
    const credit: DeclaredSource = {
      sign: 'credit-line',
      name: 'Xəbər Xəzər Kaspi',
      url: 'https://www.kaspi.example/1',
      raw: 'Mənbə: Xəbər Xəzər Kaspi',
      confidence: 'high',
      self: false,
      statedAt: null,
    };
    await save(A, { details: someDetails({ declaredSources: [credit] }) });
    await save('https://b.example/1');
    expect(await found(`source:${value}`)).toEqual([A]);
    expect(await found('source:Kas')).toEqual([]);
    await indexArchive(db);
    expect(await found(`source:${value}`)).toEqual([A]);
    expect((await findFacets(db, '')).sources.map(({ value }) => value)).toEqual(['kaspi.example']);
  });
});

describe('what a source is and has', () => {
  beforeEach(async () => {
    const credit: DeclaredSource = {
      sign: 'credit-line',
      name: 'Kaspi',
      url: 'https://kaspi.example/1',
      raw: 'Mənbə: Kaspi',
      confidence: 'high',
      self: false,
      statedAt: null,
    };
    const details = someDetails({ declaredSources: [credit] });
    await save(A, { details });
    await save(A, { details, text: 'Another text.' }, 2);
    await save('https://b.example/1');
    await save('https://b.example/1', {}, 5);
    await saveNote(db, 'https://b.example/1', 'mine', { base: null, now: minute(6) });
  });

  it.each(['while pending', 'indexed'])('narrows a search, %s', async (state) => {
    if (state === 'indexed') {
      await rebuildIndex(db);
      await indexArchive(db);
      expect(await checkIndex(db)).toEqual([]);
    }
    expect(await found('has:credit')).toEqual([A]);
    expect(await found('has:versions')).toEqual([A]);
    expect(await found('has:note')).toEqual(['https://b.example/1']);
    expect(await found('is:seen-again')).toEqual([A, 'https://b.example/1']);
    expect(await found('kind:article')).toHaveLength(2);
    expect(await found('-has:note kind:article')).toEqual([A]);
  });

  it('follows highlights and watches as they come and go', async () => {
    await rebuildIndex(db);
    await indexArchive(db);
    const quote = { exact: 'Another', prefix: '', suffix: '' };
    const snapshotId = (await db.pages.get(A))?.newestSnapshotId ?? '';
    const { id } = await addHighlight(db, { pageUrl: A, snapshotId, quote, colour: 'yellow' }, minute(7));
    await watchPage(db, A, '1d', minute(7));
    expect(await traits()).toMatchObject({ 'has:highlights': 1, 'is:watched': 1 });
    await deleteHighlight(db, id, minute(8));
    await unwatchPage(db, A, minute(8));
    expect(await found('has:highlights')).toEqual([]);
    expect(await found('is:watched')).toEqual([]);
    await restoreHighlight(db, id, minute(9));
    expect(await found('has:highlights')).toEqual([A]);
  });
});
