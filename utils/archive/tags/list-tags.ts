import type { MenbeDatabase } from '../../db/database';
import { fold } from '../../search/fold';

/** A tag in use. */
export interface TagCount {
  tag: string;
  /** Pages that carry it; those in the bin are not counted. */
  count: number;
}

/** Every tag in use, most used first, then by name. What only pages in the bin carry is left out. */
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

/** The spellings of all tags, those in the bin too. It jumps in the index from tag to tag, however many pages carry each. */
export async function tagsInUse(db: MenbeDatabase): Promise<string[]> {
  const keys = await db.pages.orderBy('tags').uniqueKeys();
  return keys.map(String);
}

/** Counts cover all pages; those in the bin, which is small beside the archive, are subtracted. */
async function tagsInBin(db: MenbeDatabase): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.pages
    .where('deletedAt')
    .above('')
    .each(({ tags }) => tags.forEach((tag) => counts.set(tag, (counts.get(tag) ?? 0) + 1)));
  return counts;
}

/** How well a tag fits what was typed: at the beginning of it, of one of its words, anywhere; `null` when not at all. */
function fit(tag: string, typed: string): number | null {
  const folded = fold(tag);
  if (folded.startsWith(typed)) return 0;
  if (folded.includes(` ${typed}`)) return 1;
  return folded.includes(typed) ? 2 : null;
}

/**
 * Tags to offer for what was typed so far, best first: those that begin with it, then those with a word that does, then
 * those that hold it; the order of `known` among equals. `taken` are left out. Everything is known when nothing is typed.
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
