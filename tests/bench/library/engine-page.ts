import { indexArchive } from '../../../utils/archive/index-archive';
import { searchArchive } from '../../../utils/archive/search-archive';
import { MenbeDatabase } from '../../../utils/db/database';
import { documentTerms } from '../../../utils/search/index/document-terms';
import { parseQuery } from '../../../utils/search/query/parse-query';
import { makeArticle } from './corpus';

/** What the bench calls in an extension page: Menbe's own modules on the extension's own database. */

const db = new MenbeDatabase();

/** What one search took and found. */
export interface Answer {
  milliseconds: number;
  urls: string[];
}

const page = {
  /** Stores articles past the use cases, for speed. */
  async seed(first: number, end: number): Promise<void> {
    await db.open();
    const tables = ['pages', 'snapshots', 'contents'];
    const transaction = db.backendDB().transaction(tables, 'readwrite', { durability: 'relaxed' });
    for (let n = first; n < end; n++) {
      const article = makeArticle(n);
      transaction.objectStore('pages').put(article.page);
      transaction.objectStore('snapshots').put(article.snapshot);
      transaction.objectStore('contents').put(article.content);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  },

  /** How many articles are stored. */
  async stored(): Promise<number> {
    return db.pages.count();
  },

  /** How far indexing is. */
  async progress(): Promise<string> {
    const state = await db.indexState.get('index');
    const sizes = (await page.segments()).map(({ size, state: is }) => (is === 'live' ? size : `(${size})`));
    return `${state?.checked ?? 0} looked through; segments of ${sizes.join(', ')}`;
  },

  /** Indexes what there is for at most this long; true when all is indexed. */
  async index(milliseconds: number): Promise<boolean> {
    try {
      await indexArchive(db, AbortSignal.timeout(milliseconds));
      return true;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'TimeoutError') return false;
      throw error;
    }
  },

  /** Runs searches one after another. */
  async search(texts: readonly string[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const text of texts) {
      const start = performance.now();
      const { hits } = await searchArchive(db, {
        query: parseQuery(text),
        sort: 'relevance',
        offset: 0,
        limit: 20,
        facets: false,
      });
      answers.push({ milliseconds: performance.now() - start, urls: hits.map(({ url }) => url) });
    }
    return answers;
  },

  /** Milliseconds to read one row of 16 KB, each another. */
  async rawReads(count: number): Promise<number[]> {
    await db.open();
    const records = await db.indexSegments.toArray();
    const largest = records.reduce((a, b) => (b.postingsBlocks > a.postingsBlocks ? b : a));
    const times: number[] = [];
    for (let read = 0; read < count; read++) {
      const number = Math.floor((read * largest.postingsBlocks) / count);
      const start = performance.now();
      await new Promise((resolve, reject) => {
        const request = db.backendDB().transaction('indexBlocks').objectStore('indexBlocks').get([largest.id, 0, number]);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Milliseconds to find the terms of each article. */
  tokenise(first: number, end: number): number[] {
    const times: number[] = [];
    for (let n = first; n < end; n++) {
      const { page: row, content } = makeArticle(n);
      const start = performance.now();
      documentTerms([
        { text: row.title ?? '', weight: 5 },
        { text: content.text, weight: 1 },
      ]);
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Segments by size. */
  async segments(): Promise<{ size: number; state: string; blocks: number }[]> {
    const records = await db.indexSegments.toArray();
    return records.map(({ size, state, postingsBlocks }) => ({ size, state, blocks: postingsBlocks }));
  },
};

export type EnginePage = typeof page;

Object.assign(globalThis, { menbeBench: page });
