import { EntryReader } from './entry-reader';
import { TermPostings } from './term-postings';

/** Reads a term from the blocks that may hold it, which must follow each other. `null` when the bytes make no sense. */
export function findTerm(blocks: readonly Uint8Array[], term: string): TermPostings | null {
  const entries: EntryReader[] = [];
  for (const bytes of blocks) {
    const entry = new EntryReader(bytes);
    if (entry.seek(term) && entry.term === term) entries.push(entry);
  }
  const list = new TermPostings(entries.reduce((sum, { count }) => sum + count, 0));
  const isSound = entries.every(({ bytes, from, end, count, positionsFrom }) =>
    list.read(bytes, from, end, count, positionsFrom),
  );
  return isSound ? list : null;
}

/**
 * Reads all terms with a prefix as if they were one: the frequencies of a document's terms are added up.
 * `size` is the number of documents of the segment. `null` when the bytes make no sense.
 */
export function findPrefix(blocks: readonly Uint8Array[], prefix: string, size: number): TermPostings | null {
  const counts = new Int32Array(size);
  const frequencies = new Int32Array(size);
  const list = new TermPostings(64);
  for (const bytes of blocks) {
    const entry = new EntryReader(bytes);
    for (let more = entry.seek(prefix); more && entry.term.startsWith(prefix); more = entry.next()) {
      list.reuse(entry.count);
      if (!list.read(bytes, entry.from, entry.end, entry.count, entry.positionsFrom)) return null;
      if ((list.docs[list.length - 1] ?? 0) >= size) return null;
      for (let index = 0; index < list.length; index++) {
        const doc = list.docs[index] as number;
        counts[doc] = (counts[doc] as number) + (list.counts[index] as number);
        frequencies[doc] = (frequencies[doc] as number) + (list.frequencies[index] as number);
      }
    }
  }
  return gathered(counts, frequencies);
}

function gathered(counts: Int32Array, frequencies: Int32Array): TermPostings {
  let length = 0;
  for (const count of counts) if (count > 0) length++;
  const list = new TermPostings(length);
  for (let doc = 0; doc < counts.length; doc++) {
    const count = counts[doc] as number;
    if (count > 0) list.add(doc, count, frequencies[doc] as number);
  }
  return list;
}
