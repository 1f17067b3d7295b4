import Dexie from 'dexie';
import { addToCounters, readCounter } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import type { LinkRecord } from '../../model/link';
import { fold } from '../../search/fold';

/** Links that wait, the newest first. */
function waiting(db: MenbeDatabase) {
  return db.links.where('[waiting+listedAt+pageUrl]').between([1, Dexie.minKey], [1, Dexie.maxKey]).reverse();
}

/** How many links wait to be archived. */
export function countLinks(db: MenbeDatabase): Promise<number> {
  return readCounter(db, 'waitingLinks');
}

/**
 * The first links that wait, the newest first, that have every word of a text in title, address, tags, folder or note; words are
 * compared without case and accents.
 */
export function findLinks(db: MenbeDatabase, text: string, most: number): Promise<LinkRecord[]> {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const rows = waiting(db);
  if (words.length === 0) return rows.limit(most).toArray();
  return rows
    .filter((link) => hasWords(link, words))
    .limit(most)
    .toArray();
}

function hasWords({ title, url, tags, folder, note }: LinkRecord, words: readonly string[]): boolean {
  const text = fold([title, url, ...tags, folder, note].join('\n'));
  return words.every((word) => text.includes(word));
}

/** Removes links that the user does not want to archive; gives what `putLinksBack` takes. */
export function removeLinks(db: MenbeDatabase, pageUrls: readonly string[]): Promise<LinkRecord[]> {
  return db.transaction('rw', db.links, db.meta, async () => {
    const rows = (await db.links.bulkGet([...pageUrls])).filter((row) => row?.waiting === 1) as LinkRecord[];
    await db.links.bulkDelete(rows.map(({ pageUrl }) => pageUrl));
    await addToCounters(db, { waitingLinks: -rows.length });
    return rows;
  });
}

/** Takes back a removal; what an import has brought again since stays as it brought it. */
export function putLinksBack(db: MenbeDatabase, links: readonly LinkRecord[]): Promise<void> {
  return db.transaction('rw', db.links, db.meta, async () => {
    const known = await db.links.bulkGet(links.map(({ pageUrl }) => pageUrl));
    const lost = links.filter((_, index) => known[index] === undefined);
    await db.links.bulkAdd(lost);
    await addToCounters(db, { waitingLinks: lost.length });
  });
}
