import Dexie from 'dexie';
import { addToCounters, readCounter } from '../../db/counters';
import type { MenbeDatabase } from '../../db/database';
import type { LinkRecord } from '../../model/link';
import { fold } from '../../search/fold';
import { undoneImports } from './read-imports';

/** Links that wait, the newest first. */
function waiting(db: MenbeDatabase) {
  return db.links.where('[waiting+listedAt+pageUrl]').between([1, Dexie.minKey], [1, Dexie.maxKey]).reverse();
}

/** How many links wait to be archived. */
export async function countLinks(db: MenbeDatabase): Promise<number> {
  // Taking an import back subtracts all links that it added, also those that were archived since. Until `sweepImports`
  // corrects that, the counter can be below zero.
  return Math.max(0, await readCounter(db, 'waitingLinks'));
}

/**
 * The first links that wait, the newest first, that have every word of a text in title, address, tags, folder or note;
 * words are compared without case and accents. Links that only undone imports have brought are left out.
 */
export async function findLinks(db: MenbeDatabase, text: string, most: number): Promise<LinkRecord[]> {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const isHidden = await hiddenLinks(db);
  const rows = waiting(db);
  if (words.length === 0 && !isHidden) return rows.limit(most).toArray();
  return rows
    .filter((link) => isHidden?.(link) !== true && hasWords(link, words))
    .limit(most)
    .toArray();
}

/** A test for links that only undone imports have brought; `null` where there is no such import. */
async function hiddenLinks(db: MenbeDatabase): Promise<((link: LinkRecord) => boolean) | null> {
  const undone = new Set((await undoneImports(db)).map(({ id }) => id));
  if (undone.size === 0) return null;
  const broughtByThem = await db.imports
    .filter(({ broughtBy }) => broughtBy?.every((id) => undone.has(id)) === true)
    .primaryKeys();
  for (const id of broughtByThem) undone.add(id);
  return ({ importIds }) => importIds.every((id) => undone.has(id));
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

/** Undoes a removal. A link that an import has brought again since stays as it is. */
export function putLinksBack(db: MenbeDatabase, links: readonly LinkRecord[]): Promise<void> {
  return db.transaction('rw', db.links, db.meta, async () => {
    const known = await db.links.bulkGet(links.map(({ pageUrl }) => pageUrl));
    const lost = links.filter((_, index) => known[index] === undefined);
    await db.links.bulkAdd(lost);
    await addToCounters(db, { waitingLinks: lost.length });
  });
}
