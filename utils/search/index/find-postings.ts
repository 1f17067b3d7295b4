import { EntryReader } from './entry-reader';
import { TermPostings } from './term-postings';

/** Finds a term in the consecutive blocks of a segment that may contain it. Throws `DamagedIndex`. */
export function findTerm(blocks: readonly Uint8Array[], term: string, segment: number): TermPostings {
  const entries: EntryReader[] = [];
  for (const bytes of blocks) {
    const entry = new EntryReader(bytes);
    if (entry.seek(term) && entry.term === term) entries.push(entry);
  }
  const list = new TermPostings(
    entries.reduce((sum, { count }) => sum + count, 0),
    segment,
  );
  for (const entry of entries) list.addEntry(entry);
  return list;
}

/**
 * Merges the postings of all terms with a prefix; frequencies of a document are added up. Throws `DamagedIndex`.
 * @param segment its id, and its number of documents
 */
export function findPrefix(
  blocks: readonly Uint8Array[],
  prefix: string,
  segment: { id: number; size: number },
): TermPostings {
  const counts = new Int32Array(segment.size);
  const frequencies = new Int32Array(segment.size);
  const list = new TermPostings(64, segment.id);
  for (const bytes of blocks) {
    const entry = new EntryReader(bytes);
    for (let more = entry.seek(prefix); more && entry.term.startsWith(prefix); more = entry.next()) {
      list.reuse(entry.count);
      list.addEntry(entry);
      addUp(list.readAll(), counts, frequencies);
    }
  }
  return gathered(counts, frequencies);
}

function addUp(list: TermPostings, counts: Int32Array, frequencies: Int32Array): void {
  for (let index = 0; index < list.length; index++) {
    const doc = list.docs[index] as number;
    counts[doc] = (counts[doc] as number) + (list.counts[index] as number);
    frequencies[doc] = (frequencies[doc] as number) + (list.frequencies[index] as number);
  }
}

/** Collects the documents with a count into a list. */
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
