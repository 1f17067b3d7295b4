import type { TermPostings } from '../index/term-postings';

/** Documents that are in all lists, with the number of their posting in each. */
export interface Common {
  docs: number[];
  /** By word, then by document. */
  postings: number[][];
}

/** Finds the documents that hold all words, in order, except those that `isDeleted` names. */
export function commonDocs(lists: readonly TermPostings[], isDeleted: (doc: number) => boolean): Common {
  const common: Common = { docs: [], postings: lists.map(() => []) };
  const at = lists.map(() => 0);
  const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a)).readAll();
  for (let index = 0; index < rarest.length; index++) {
    const doc = rarest.docs[index] as number;
    if (isDeleted(doc) || !holdAll(lists, doc, at)) continue;
    common.docs.push(doc);
    for (let word = 0; word < lists.length; word++) common.postings[word]?.push(at[word] as number);
  }
  return common;
}

/** Moves `at` to a document in all lists; false when one does not have it. */
function holdAll(lists: readonly TermPostings[], doc: number, at: number[]): boolean {
  for (let word = 0; word < lists.length; word++) {
    const list = lists[word] as TermPostings;
    const posting = list.seek(doc, at[word] as number);
    at[word] = posting;
    if (posting === list.length || list.docs[posting] !== doc) return false;
  }
  return true;
}
