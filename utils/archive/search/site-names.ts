import { hasBit } from '../../search/index/bitmap';
import type { IndexPart } from '../index/read/index-part';

/** What the sites of an archive are called, by host. */
export type SiteNames = ReadonlyMap<string, string>;

/** The names of an open index: its parts are others once it has changed. */
const known = new WeakMap<readonly IndexPart[], Promise<SiteNames>>();

/**
 * What the sites of an archive are called in its rows: each by the name that most of its pages have. Where two hosts are called the same,
 * the name is followed by the host.
 */
export function siteNames(parts: readonly IndexPart[]): Promise<SiteNames> {
  const names = known.get(parts) ?? readNames(parts);
  known.set(parts, names);
  // What cannot be read now may be read the next time.
  names.catch(() => known.delete(parts));
  return names;
}

async function readNames(parts: readonly IndexPart[]): Promise<SiteNames> {
  const counts = new Map<string, Map<string, number>>();
  for (const part of parts) await countNames(part, counts);
  const names = new Map(Array.from(counts, ([site, own]) => [site, mostFrequent(own)]));
  const uses = new Map<string, number>();
  for (const name of names.values()) uses.set(name, (uses.get(name) ?? 0) + 1);
  return new Map(
    Array.from(names, ([site, name]) => [site, (uses.get(name) ?? 0) > 1 ? `${name} (${site})` : name]),
  );
}

/** Adds how many pages of a part have which name, by site. */
async function countNames(part: IndexPart, counts: Map<string, Map<string, number>>): Promise<void> {
  const [sites, names] = await Promise.all([part.texts('sites'), part.texts('names')]);
  // Numbers instead of texts: there may be a hundred thousand pages.
  const pairs = new Map<number, number>();
  for (let doc = 0; doc < part.size; doc++) {
    if (hasBit(part.deleted, doc)) continue;
    const site = sites.starts[doc] as number;
    const name = names.starts[doc] as number;
    const pair = (sites.ids[site] as number) * names.values.length + (names.ids[name] as number);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  for (const [pair, count] of pairs) {
    const site = sites.values[Math.floor(pair / names.values.length)] ?? '';
    const name = names.values[pair % names.values.length] ?? '';
    const own = counts.get(site) ?? new Map<string, number>();
    own.set(name, (own.get(name) ?? 0) + count);
    counts.set(site, own);
  }
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [[name] = ['']] = [...counts].sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1));
  return name;
}
