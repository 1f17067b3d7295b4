import type { TermPostings } from '../index/term-postings';

/** Ratio of lengths from which on the list is searched instead of scanned. */
const SEARCHED_FROM = 8;

/** Calls `visit` for each number in both sorted lists, with its indexes in them. */
export function eachCommon(
  candidates: Int32Array,
  list: TermPostings,
  visit: (candidate: number, posting: number) => void,
): void {
  const { docs, length } = list;
  const isSearched = length > candidates.length * SEARCHED_FROM;
  if (!isSearched) list.readAll();
  let posting = 0;
  for (let candidate = 0; candidate < candidates.length; candidate++) {
    const wanted = candidates[candidate] as number;
    if (isSearched) posting = list.seek(wanted, posting);
    else while (posting < length && (docs[posting] as number) < wanted) posting++;
    if (posting === length) return;
    if (docs[posting] === wanted) visit(candidate, posting);
  }
}
