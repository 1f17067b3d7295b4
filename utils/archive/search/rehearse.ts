import type { IndexPart } from '../index/read/index-part';

/** How many words are searched for at most, and how long it takes at most, in milliseconds. */
const MOST_WORDS = 200;
const MOST_MILLISECONDS = 400;

/** Delay after a search, in which its rows are read and painted. */
const SHOWN_AFTER_MILLISECONDS = 300;

/** Where the first search has been. */
const rehearsed = new WeakSet<object>();

/**
 * Searches for words of the largest part soon after the first search, and forgets what it finds: a browser runs code twice as fast once it
 * has run some hundred times, and the next searches come while the user types. Errors are left to the search that meets them.
 * @param owner whose searches they are: each rehearses once
 */
export function rehearseOnce(
  owner: object,
  parts: readonly IndexPart[],
  search: (word: string) => Promise<unknown>,
): void {
  if (rehearsed.has(owner)) return;
  rehearsed.add(owner);
  const [largest] = [...parts].sort((one, other) => other.size - one.size);
  const words = largest?.someTerms(MOST_WORDS) ?? [];
  setTimeout(() => void searchAll(words, search).catch(() => undefined), SHOWN_AFTER_MILLISECONDS);
}

async function searchAll(words: readonly string[], search: (word: string) => Promise<unknown>) {
  const end = performance.now() + MOST_MILLISECONDS;
  for (const word of words) {
    if (performance.now() > end) return;
    await search(word);
  }
}
