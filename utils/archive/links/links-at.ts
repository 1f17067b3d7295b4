import type { Table } from 'dexie';
import type { LinkRecord } from '../../model/link';

/** A stretch of the table is read as a whole where it has at most so many links for each one that is wanted. */
const MOST_OTHERS = 4;

/** Neighbours that are deleted as a range, which takes two requests. */
const SHORTEST_RUN = 4;

type Links = Table<LinkRecord, string>;

/**
 * The links of these addresses that there are, by address. Where they lie close together in the table, one request reads them, which is
 * many times faster than one for each.
 * @param pageUrls in the order of the table
 */
export async function linksAt(links: Links, pageUrls: readonly string[]): Promise<Map<string, LinkRecord>> {
  const stretch = stretchOf(links, pageUrls);
  const isDense = (await stretch.count()) <= pageUrls.length * MOST_OTHERS;
  const rows = await (isDense ? stretch.toArray() : links.bulkGet([...pageUrls]));
  const wanted = new Set(pageUrls);
  const found = new Map<string, LinkRecord>();
  for (const row of rows) if (row && wanted.has(row.pageUrl)) found.set(row.pageUrl, row);
  return found;
}

/**
 * Deletes links. Those with no other link between them are deleted as one range.
 * @param pageUrls in the order of the table; of links that there are
 */
export async function deleteLinksAt(links: Links, pageUrls: readonly string[]): Promise<void> {
  if (pageUrls.length === 0) return;
  const stretch = stretchOf(links, pageUrls);
  if ((await stretch.count()) > pageUrls.length * MOST_OTHERS) return links.bulkDelete([...pageUrls]);
  const scattered: string[] = [];
  for (const run of runsOf(pageUrls, await stretch.primaryKeys())) {
    if (run.length < SHORTEST_RUN) scattered.push(...run);
    else await stretchOf(links, run).delete();
  }
  await links.bulkDelete(scattered);
}

/** All links from the first address to the last. */
function stretchOf(links: Links, pageUrls: readonly string[]) {
  return links.where('pageUrl').between(pageUrls[0] ?? '', pageUrls.at(-1) ?? '', true, true);
}

/** The addresses in runs that follow each other in the table. */
function runsOf(pageUrls: readonly string[], inTable: readonly string[]): string[][] {
  const wanted = new Set(pageUrls);
  const runs: string[][] = [];
  let run: string[] = [];
  for (const url of inTable) {
    if (wanted.has(url)) {
      if (run.length === 0) runs.push(run);
      run.push(url);
    } else if (run.length > 0) run = [];
  }
  return runs;
}
