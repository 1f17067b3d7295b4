import type { MenbeDatabase } from '../../db/database';
import { fold } from '../../search/fold';

/** A tag in use. */
export interface TagCount {
  tag: string;
  /** Number of pages with it outside the bin. */
  count: number;
}

/** Every tag of pages outside the bin, most used first, then by name. */
export function listTags(db: MenbeDatabase): Promise<TagCount[]> {
  return db.transaction('r', db.pages, async () => {
    const tags = await tagsInUse(db);
    const [counts, binned] = await Promise.all([
      Promise.all(tags.map((tag) => db.pages.where('tags').equals(tag).count())),
      tagsInBin(db),
    ]);
    return tags
      .map((tag, index) => ({ tag, count: (counts[index] ?? 0) - (binned.get(tag) ?? 0) }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (fold(a.tag) < fold(b.tag) ? -1 : 1));
  });
}

/** All tags as spelled, including those in the bin. Skips from key to key in the index, however many pages have each tag. */
export async function tagsInUse(db: MenbeDatabase): Promise<string[]> {
  const keys = await db.pages.orderBy('tags').uniqueKeys();
  return keys.map(String);
}

/** Counts of pages in the bin, to subtract: the index counts all pages, and the bin is small. */
async function tagsInBin(db: MenbeDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.pages
    .where('deletedAt')
    .above('')
    .each(({ tags }) => tags.forEach((tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1)));
  return counts;
}

/** Rank of a tag for typed text: a match at its start, at the start of a word, anywhere; `null` for no match. */
function fit(tag: string, typed: string): number | null {
  const folded = fold(tag);
  if (folded.startsWith(typed)) return 0;
  if (folded.includes(` ${typed}`)) return 1;
  return folded.includes(typed) ? 2 : null;
}

/**
 * Suggestions for typed text, best first: tags that begin with it, tags with a word that does, then tags that contain it; ties in
 * the order of `known`. `taken` are left out. Empty text suggests all tags.
 */
export function suggestTags(
  known: readonly TagCount[],
  typed: string,
  taken: readonly string[],
  limit: number,
): TagCount[] {
  const words = fold(typed).trim();
  const used = new Set(taken.map(fold));
  return known
    .map((each) => ({ each, rank: used.has(fold(each.tag)) ? null : fit(each.tag, words) }))
    .filter((found): found is { each: TagCount; rank: number } => found.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ each }) => each);
}
