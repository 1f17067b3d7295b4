import type { TermPostings } from '../index/term-postings';

/** From this many times as long as the candidates on, a list is searched instead of walked through. */
const SEARCHED_FROM = 8;

/** Calls `visit` for each number that is both a candidate and in the list, with its place in either; both are in order. */
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
