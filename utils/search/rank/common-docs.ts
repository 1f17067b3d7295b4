import type { TermPostings } from '../index/term-postings';

/** The intersection of lists, with the posting numbers of each document in them. */
export interface Common {
  docs: number[];
  /** By word, then by document. */
  postings: number[][];
}

/** Intersects the lists of all words; deleted documents are left out. */
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

/** Advances `at` to a document in all lists; false when one lacks it. */
function holdAll(lists: readonly TermPostings[], doc: number, at: number[]): boolean {
  for (let word = 0; word < lists.length; word++) {
    const list = lists[word] as TermPostings;
    const posting = list.seek(doc, at[word] as number);
    at[word] = posting;
    if (posting === list.length || list.docs[posting] !== doc) return false;
  }
  return true;
}
