import { beforeEach, describe, expect, it } from 'vitest';
import { aDatabase, anArticle, at, minute } from '../../../tests/support/builders';
import { MenbeDatabase } from '../../db/database';
import { markForIndex } from '../../db/mark-for-index';
import type { Article } from '../../model/article';
import { documentTerms } from '../../search/index/document-terms';
import { TermReader } from '../../search/index/term-reader';
import { checkIndex } from '../index/build/check-index';
import { deletePages, restorePages } from '../pages/delete-pages';
import { indexArchive, rebuildIndex } from '../index/build/index-archive';
import { saveCapture } from '../capture/save-capture';
import { findFacets } from './find-facets';
import { findPages, type FindRequest } from './find-pages';
import { lookAnew } from './match-archive';

let db: MenbeDatabase;
beforeEach(() => (db = aDatabase()));

async function save(n: number, article: Partial<Article>): Promise<void> {
  await saveCapture(
    db,
    anArticle({ url: `https://xeber.example/${n}`, byline: null, siteName: null, ...article }),
    at(n),
  );
}

async function search(filter: string, sort: FindRequest['sort'] = 'relevance'): Promise<string[]> {
  const { urls } = await findPages(db, { filter, sort });
  return (await urls(0, 1000)).map((url) => url.split('/').at(-1) ?? '');
}

describe('what was just saved', () => {
  it.each(['eliyev', 'Əliyev', 'ƏLİYEV', 'aliyev', 'ali', "Əliyev'in", '"ilham aliyev"'])(
    'is found by %s',
    async (text) => {
      await save(1, { title: "İlham Əliyev'in çıxışı", text: 'Bakıda keçirilib.' });
      await save(2, { title: 'Başqa', text: 'Heç nə.' });
      expect(await search(text)).toEqual(['1']);
    },
  );

  it('is found by its newer text and by what that lacks of the older', async () => {
    await save(1, { text: 'köhnə mətn' });
    expect(await search('köhnə ')).toEqual(['1']);
    await saveCapture(db, anArticle({ url: 'https://xeber.example/1', text: 'təzə mətn' }), at(5));
    expect(await search('köhnə ')).toEqual(['1']);
    expect(await search('təzə ')).toEqual(['1']);
    expect(await search('"təzə köhnə" ')).toEqual([]);
  });

  it('is not found from the bin, and is again when restored', async () => {
    await save(1, { text: 'xəzər' });
    await deletePages(db, ['https://xeber.example/1'], minute(9));
    expect(await search('xəzər')).toEqual([]);
    await restorePages(db, ['https://xeber.example/1']);
    expect(await search('xəzər')).toEqual(['1']);
  });

  it('is found by tag and note once the page is marked', async () => {
    await save(1, { text: 'xəzər' });
    await db.transaction('rw', db.pages, db.indexPending, async () => {
      await db.pages.update('https://xeber.example/1', { tags: ['Neft'], note: 'sonra oxu' });
      await markForIndex(db, [{ url: 'https://xeber.example/1', gone: 0 }]);
    });
    expect(await search('tag:neft')).toEqual(['1']);
    expect(await search('oxu ')).toEqual(['1']);
    expect(await search('tag:qaz')).toEqual([]);
  });
});

it('ranks the title above the text, and the later of equals first', async () => {
  await save(1, { title: 'a', text: 'neft və qaz' });
  await save(2, { title: 'neft', text: 'a və qaz' });
  await save(3, { title: 'a', text: 'neft və qaz' });
  expect(await search('neft ')).toEqual(['2', '3', '1']);
});

it('sorts by time of archiving, of publishing, and by site', async () => {
  await save(1, { text: 'neft', publishedTime: '2024-02-01' });
  await save(2, { text: 'neft', publishedTime: null });
  await save(3, { url: 'https://a.example/3', text: 'neft', publishedTime: '2023-05' });
  expect(await search('neft ', 'seen')).toEqual(['3', '2', '1']);
  expect(await search('neft ', 'published')).toEqual(['1', '3', '2']);
  expect(await search('neft ', 'site')).toEqual(['3', '2', '1']);
});

it('narrows by site, language, byline, time and what was read', async () => {
  await save(1, { text: 'neft', byline: 'Aygün Əliyeva', lang: 'az-Latn', publishedTime: '2024-05-03' });
  await save(2, { url: 'https://news.other.example/2', text: 'neft', lang: 'ru', publishedTime: null });
  expect(await search('neft site:other.example')).toEqual(['2']);
  expect(await search('neft -site:other.example')).toEqual(['1']);
  expect(await search('lang:az')).toEqual(['1']);
  expect(await search('by:aliyeva')).toEqual(['1']);
  expect(await search('published:2024-05')).toEqual(['1']);
  expect(await search('published:2024-05-04..')).toEqual([]);
  expect(await search('after:2026-11 before:2027')).toEqual(['2', '1']);
  expect(await search('before:2026-11')).toEqual([]);
  expect(await search('is:unread')).toEqual(['2', '1']);
});

it('counts facets over all that was found, and stops when asked', async () => {
  await indexArchive(db);
  for (let n = 0; n < 5; n++) await save(n, { text: 'neft', lang: n < 2 ? 'az' : 'ru' });
  expect(await findFacets(db, 'neft ')).toMatchObject({
    sites: [{ value: 'xeber.example', count: 5 }],
    languages: [
      { value: 'ru', count: 3 },
      { value: 'az', count: 2 },
    ],
    months: [{ value: '2026-11', count: 5 }],
  });
  const signal = AbortSignal.abort();
  await expect(findFacets(db, 'neft ', signal)).rejects.toThrow(signal.reason);
});

/** What is in a listed page: its terms, and the texts of all its snapshots. */
interface ReadPage {
  name: string;
  terms: Set<string>;
  text: string;
}

/** Reads what a search must find, from every snapshot of every page. */
async function readByHand(): Promise<ReadPage[]> {
  const read: ReadPage[] = [];
  for (const page of await db.pages.toArray()) {
    const ids = await db.snapshots
      .where('[pageUrl+archivedAt]')
      .between([page.url], [page.url, []])
      .primaryKeys();
    const contents = await db.contents.bulkGet(ids);
    const terms = new Set<string>();
    const text = contents.map((content) => content?.text ?? '').join(' \n ');
    const reader = new TermReader(documentTerms([{ text, weight: 1 }]).bytes);
    while (reader.next()) terms.add(reader.term);
    if (page.deleted === 0) read.push({ name: page.url.split('/').at(-1) ?? '', terms, text: ` ${text} ` });
  }
  return read;
}

describe('an archive of several segments, after changes of all kinds', () => {
  const words = ['bir', 'iki', 'üç', 'dörd', 'beş', 'birlik', 'ikinci', 'on', 'onuncu', 'yüz'];
  let seed = 5;
  const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const text = () => Array.from({ length: 3 + next(8) }, () => words[next(words.length)]).join(' ');

  async function change(rounds: number): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const n = next(600);
      const url = `https://xeber.example/${n}`;
      if (next(6) === 0) await deletePages(db, [url], minute(n));
      else if (next(9) === 0) await restorePages(db, [url]);
      else await save(n, { title: null, text: text() });
      if (next(40) === 0) await indexArchive(db);
    }
  }

  it('finds exactly what looking at every page finds', { timeout: 120_000 }, async () => {
    for (let n = 0; n < 600; n++) await save(n, { title: null, text: text() });
    await indexArchive(db);
    await change(400);
    const pages = await readByHand();
    const byHand = (isMatch: (terms: Set<string>, text: string) => boolean) =>
      pages.flatMap(({ name, terms, text }) => (isMatch(terms, text) ? [name] : [])).sort();
    for (const step of ['with pending pages', 'indexed', 'built anew']) {
      if (step === 'built anew') await rebuildIndex(db);
      if (step !== 'with pending pages') await indexArchive(db);
      expect(await checkIndex(db), step).toEqual([]);
      // A search does not ask itself whether the index was built anew since the last one.
      lookAnew(db);
      const expectFound = async (query: string, isMatch: (terms: Set<string>, text: string) => boolean) =>
        expect((await search(query)).sort(), `${query}, ${step}`).toEqual(byHand(isMatch));
      await expectFound('bir ', (terms) => terms.has('bir'));
      await expectFound('bi', (terms) => [...terms].some((term) => term.startsWith('bi')));
      await expectFound('ikin', (terms) => [...terms].some((term) => term.startsWith('ikin')));
      await expectFound('üç yüz -on ', (terms) => terms.has('uc') && terms.has('yuz') && !terms.has('on'));
      await expectFound('üç OR yüz ', (terms) => terms.has('uc') || terms.has('yuz'));
      await expectFound('"bir iki"', (_, own) => own.includes(' bir iki '));
      await expectFound('"on onuncu on"', (_, own) => own.includes(' on onuncu on '));
      await expectFound('-"bir iki" beş ', (terms, own) => terms.has('bes') && !own.includes(' bir iki '));
    }
  });
});

it('answers from the rest when a block is damaged, and is whole again after the next run', async () => {
  for (let n = 0; n < 64; n++) await save(n, { text: 'neft' });
  await indexArchive(db);
  for (let n = 64; n < 128; n++) await save(n, { text: 'neft' });
  await indexArchive(db);
  expect(await search('neft ')).toHaveLength(128);
  const [first] = await db.indexSegments.toArray();
  await db.indexBlocks.put(new Uint8Array(64), [first?.id ?? 0, 0, 0]);
  // Another context, which has not read the block before.
  const again = new MenbeDatabase(db.name);
  const found = await findPages(again, { filter: 'qaz OR neft ', sort: 'relevance' });
  expect(found.total).toBe(64);
  expect(found.known).not.toBeNull();
  expect(await checkIndex(again)).not.toEqual([]);
  await indexArchive(again);
  expect(await checkIndex(again)).toEqual([]);
  again.close();
});
