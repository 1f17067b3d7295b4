import { ByteWriter } from '../../bytes/byte-writer';

/** Number of postings in a group, the unit that a search can skip. */
export const GROUP = 128;

/**
 * A growing list of the documents that contain a term, in order of their numbers in a segment.
 * The weighted frequency of document `i` is `counts[i] + boosts[i]`.
 */
export class Postings {
  /** Numbers of the documents. */
  docs = new Int32Array(16);
  /** Occurrences of the term, which is also the number of positions. */
  counts = new Int32Array(16);
  /** What weighted fields add to the count. */
  boosts = new Int32Array(16);
  /** Number of postings. */
  length = 0;
  /** Positions of all documents, concatenated; empty when positions are not stored. */
  readonly positions = new ByteWriter(64);

  /** Appends a posting. */
  add(doc: number, count: number, boost: number): void {
    if (this.length === this.docs.length) this.grow(this.length * 2);
    this.docs[this.length] = doc;
    this.counts[this.length] = count;
    this.boosts[this.length] = boost;
    this.length++;
  }

  /** Empties the list and keeps its arrays for reuse. */
  clear(): void {
    this.length = 0;
    this.positions.clear();
  }

  private grow(capacity: number): void {
    this.docs = grown(this.docs, capacity);
    this.counts = grown(this.counts, capacity);
    this.boosts = grown(this.boosts, capacity);
  }
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}

/** A range of postings to write; `end` is exclusive. */
export interface WrittenPostings {
  from: number;
  end: number;
  /** The document before them; -1 when there is none. */
  before: number;
}

/**
 * Writes postings with delta encoding. The lowest bit of the delta is a flag for "one occurrence, no boost"; otherwise the count
 * follows, and its lowest bit says whether a boost follows.
 */
export function writePostings(
  writer: ByteWriter,
  { docs, counts, boosts }: Postings,
  { from, end, before }: WrittenPostings,
): void {
  let previous = before;
  for (let index = from; index < end; index++) {
    const doc = docs[index] as number;
    const count = counts[index] as number;
    const boost = boosts[index] as number;
    const single = count === 1 && boost === 0;
    writer.varint((doc - previous) * 2 + (single ? 1 : 0));
    if (!single) {
      writer.varint(count * 2 + (boost > 0 ? 1 : 0));
      if (boost > 0) writer.varint(boost);
    }
    previous = doc;
  }
}
