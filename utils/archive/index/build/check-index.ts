import type { MenbeDatabase } from '../../../db/database';
import type { PageRecord } from '../../../model/records';
import { Pacer } from '../../../scheduling/pacer';
import { DamagedIndex } from '../../../search/index/segment-layout';
import { loadDocuments } from '../read/load-documents';
import { SegmentSet } from '../read/segment-set';
import { columnsOf, type IndexedPage, readIndexedPages } from './read-indexed-pages';
import { findOrphans } from './find-orphans';
import { digestOf } from './posting-digests';

/** Pages in one batch. */
const PAGES_AT_ONCE = 256;

/**
 * Compares the index with the articles: every page in the list is either pending or indexed exactly once with the terms, positions
 * and columns of its text; no other page is indexed. Call it under the lock of indexing.
 * @returns descriptions of the errors, for developers
 */
export async function checkIndex(db: MenbeDatabase): Promise<string[]> {
  const pacer = new Pacer();
  const pending = new Set((await db.indexPending.toArray()).map(({ url }) => url));
  const { indexed, problems } = await readIndex(db, pending, pacer);
  const orphans = await findOrphans(db);
  const wrong = await comparePages(db, { indexed, pending }, pacer);
  const extra = Array.from(indexed.keys(), (url) => `${url} is indexed, but not in the list`);
  return [...orphans, ...problems, ...wrong, ...extra];
}

/** The pages of all segments but the pending ones, by address. */
async function readIndex(
  db: MenbeDatabase,
  pending: ReadonlySet<string>,
  pacer: Pacer,
): Promise<{ indexed: Map<string, IndexedPage>; problems: string[] }> {
  const indexed = new Map<string, IndexedPage>();
  const problems: string[] = [];
  for (const segment of await new SegmentSet(db).refresh()) {
    try {
      for (const page of await readIndexedPages(db, segment, pacer)) {
        if (pending.has(page.url)) continue;
        if (indexed.has(page.url)) problems.push(`${page.url} is indexed twice`);
        indexed.set(page.url, page);
      }
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
      problems.push(error.message);
    }
  }
  return { indexed, problems };
}

/** The indexed pages, and those that are still pending. */
interface IndexedPages {
  indexed: Map<string, IndexedPage>;
  pending: ReadonlySet<string>;
}

/** Compares the pages in the list with the index, and takes them out of `indexed`. */
async function comparePages(
  db: MenbeDatabase,
  { indexed, pending }: IndexedPages,
  pacer: Pacer,
): Promise<string[]> {
  const problems: string[] = [];
  for (let after = ''; ;) {
    const pages: PageRecord[] = await db.pages.where(':id').above(after).limit(PAGES_AT_ONCE).toArray();
    const last = pages.at(-1);
    if (!last) return problems;
    after = last.url;
    const wanted = pages.filter(({ url }) => !pending.has(url));
    for (const document of await loadDocuments(db, wanted, new Map(), pacer)) {
      const { url } = document;
      const found = indexed.get(url);
      indexed.delete(url);
      if (!found) problems.push(`${url} is not indexed`);
      else if (found.digest !== digestOf(document)) problems.push(`${url} has other postings`);
      else if (found.columns !== columnsOf(document)) problems.push(`${url} has other columns`);
    }
  }
}
