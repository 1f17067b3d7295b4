import { lookForMissing } from '../../../utils/archive/index/build/index-archive';
import { indexInTurn } from '../../../utils/archive/index/build/index-in-turn';
import { findPages } from '../../../utils/archive/search/find-pages';
import { checkIndex } from '../../../utils/archive/index/build/check-index';
import { deletePages } from '../../../utils/archive/pages/delete-pages';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { MenbeDatabase } from '../../../utils/db/database';
import { hasIndexFiles, indexFileSize, listIndexFiles } from '../../../utils/db/index-files';
import type { Article } from '../../../utils/model/article';
import { documentTerms } from '../../../utils/search/index/document-terms';
import { makeArticle, makePage } from './corpus';

/** What the bench calls in an extension page: Menbe's own modules on the extension's own database. */

const db = new MenbeDatabase();

/** Rows of 16 KB to read at random, in a database of their own. */
const ROWS = 4000;

async function openRows(): Promise<IDBDatabase> {
  const opening = indexedDB.open('bench-rows');
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const rows = await done(opening);
  if ((await done(rows.transaction('rows').objectStore('rows').count())) === ROWS) return rows;
  for (let number = 0; number < ROWS; number++) {
    const store = rows.transaction('rows', 'readwrite').objectStore('rows');
    await done(store.put(crypto.getRandomValues(new Uint8Array(16_384)), number));
  }
  return rows;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });
}

/** What one search took and found. */
export interface Answer {
  milliseconds: number;
  urls: string[];
}

/** What extraction would give of an article. */
function articleOf(n: number): Article {
  const { snapshot, content } = makeArticle(n);
  const { title, byline, siteName, lang, dir, excerpt, publishedTime, kind, wordCount, url } = snapshot;
  return {
    title,
    byline,
    siteName,
    lang,
    dir,
    excerpt,
    publishedTime,
    kind,
    wordCount,
    url,
    canonicalUrl: url,
    modifiedTime: null,
    leadImage: null,
    details: {
      published: null,
      modified: null,
      section: null,
      keywords: [],
      licence: null,
      statements: [],
      declaredSources: [],
      stated: { views: null, comments: null },
      omissions: [],
    },
    html: content.html,
    text: content.text,
  };
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

  /** Stores pages as lists show them, without their contents. */
  async seedRows(first: number, end: number): Promise<void> {
    await db.pages.bulkPut(Array.from({ length: end - first }, (_, index) => makePage(first + index)));
    await page.count();
  },

  /** Counts what was stored past the use cases. */
  async count(): Promise<void> {
    const [pages, snapshots] = await Promise.all([db.pages.count(), db.snapshots.count()]);
    await db.meta.bulkPut([
      { name: 'pages', value: pages },
      { name: 'snapshots', value: snapshots },
    ]);
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

  /** Has what was seeded indexed: rows written past the use cases are not marked. */
  lookAnew(): Promise<void> {
    return lookForMissing(db);
  },

  /** Indexes what there is for at most this long; true when all is indexed. */
  async index(milliseconds: number): Promise<boolean> {
    try {
      await indexInTurn(db, { ifFree: false, signal: AbortSignal.timeout(milliseconds) });
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
      const { urls } = await findPages(db, { filter: text, sort: 'relevance' });
      answers.push({ urls: await urls(0, 20), milliseconds: performance.now() - start });
    }
    return answers;
  },

  /** Milliseconds to read one row of 16 KB from IndexedDB, each another. */
  async rawReads(count: number): Promise<number[]> {
    const rows = await openRows();
    const times: number[] = [];
    for (let read = 0; read < count; read++) {
      const start = performance.now();
      await done(
        rows
          .transaction('rows')
          .objectStore('rows')
          .get(Math.floor((read * ROWS) / count)),
      );
      times.push(performance.now() - start);
    }
    rows.close();
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

  /** Saves articles by the use case; milliseconds of each. */
  async save(first: number, end: number): Promise<number[]> {
    const times: number[] = [];
    for (let n = first; n < end; n++) {
      const article = articleOf(n);
      const start = performance.now();
      await saveCapture(db, article, { now: new Date(), browser: null });
      times.push(performance.now() - start);
    }
    return times;
  },

  /** Puts articles into the bin. */
  async remove(first: number, end: number): Promise<void> {
    const urls = Array.from({ length: end - first }, (_, index) => makeArticle(first + index).page.url);
    await deletePages(db, urls, new Date());
  },

  /** Indexes what there is, and says how long the thread was held at a time: gaps between messages to itself, from a millisecond on. */
  async indexWatched(): Promise<{ milliseconds: number; slices: number[] }> {
    const slices: number[] = [];
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      const now = performance.now();
      if (now - last >= 1) slices.push(now - last);
      last = now;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    const start = performance.now();
    await indexInTurn(db, { ifFree: false });
    const milliseconds = performance.now() - start;
    port1.close();
    return { milliseconds, slices };
  },

  /** Saves articles while the archive is being indexed; milliseconds of each save that began while it was. */
  async saveWhileIndexing(first: number, most: number): Promise<number[]> {
    let isIndexing = true;
    const indexing = indexInTurn(db, { ifFree: false }).finally(() => (isIndexing = false));
    const times: number[] = [];
    for (let n = first; n < first + most && isIndexing; n++) {
      times.push(...(await page.save(n, n + 1)));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await indexing;
    return times;
  },

  /** What the checker says. */
  check(): Promise<string[]> {
    return checkIndex(db);
  },

  /** Bytes of all rows and files of the index. */
  async indexBytes(): Promise<number> {
    let bytes = 0;
    await db.indexBlocks.each((row) => void (bytes += row.length));
    for (const name of hasIndexFiles() ? await listIndexFiles() : []) bytes += await indexFileSize(name);
    return bytes;
  },

  /** Segments by size. */
  async segments(): Promise<{ size: number; state: string; blocks: number }[]> {
    const records = await db.indexSegments.toArray();
    return records.map(({ size, state, postingsBlocks }) => ({ size, state, blocks: postingsBlocks }));
  },
};

export type EnginePage = typeof page;

Object.assign(globalThis, { menbeBench: page });
