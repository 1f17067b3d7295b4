import { GROUP } from './postings';

/** Where the positions of a group of documents begin. */
export interface PositionGroup {
  /** Number of its first posting. */
  posting: number;
  /** Byte in the segment's stream of positions. */
  from: number;
  bytes: number;
}

/** The documents that hold a term, read from a segment, in order. */
export class TermPostings {
  docs: Int32Array;
  /** How often the term occurs, occurrences in weighted fields counting more. */
  frequencies: Int32Array;
  /** How often the term occurs. */
  counts: Int32Array;
  groups: PositionGroup[] = [];
  length = 0;

  constructor(capacity: number) {
    this.docs = new Int32Array(capacity);
    this.frequencies = new Int32Array(capacity);
    this.counts = new Int32Array(capacity);
  }

  /** Empties the list for another term of so many documents. */
  reuse(capacity: number): void {
    this.length = 0;
    this.groups = [];
    if (capacity <= this.docs.length) return;
    this.docs = new Int32Array(capacity * 2);
    this.frequencies = new Int32Array(capacity * 2);
    this.counts = new Int32Array(capacity * 2);
  }

  add(doc: number, count: number, frequency: number): void {
    this.docs[this.length] = doc;
    this.counts[this.length] = count;
    this.frequencies[this.length++] = frequency;
  }

  /**
   * Reads an entry's postings (see `writePostings`) and appends them. False when the bytes do not hold `count` of them.
   * Written without calls: long lists are what a search spends its time on.
   */
  read(bytes: Uint8Array, from: number, end: number, count: number, positionsFrom: number): boolean {
    const { docs, frequencies, counts } = this;
    if (this.length + count > docs.length) return false;
    let at = from;
    let doc = -1;
    let positions = positionsFrom;
    const first = this.length;
    const last = first + count;
    for (let index = first; index < last; index++) {
      let byte: number;
      if ((index - first) % GROUP === 0) {
        let length = 0;
        let shift = 0;
        do {
          byte = bytes[at++] as number;
          length |= (byte & 127) << shift;
          shift += 7;
        } while (byte > 127);
        this.groups.push({ posting: index, from: positions, bytes: length });
        positions += length;
      }
      byte = bytes[at++] as number;
      let code = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        code |= (byte & 127) << shift;
      }
      doc += code >>> 1;
      docs[index] = doc;
      if (code & 1) {
        counts[index] = 1;
        frequencies[index] = 1;
        continue;
      }
      byte = bytes[at++] as number;
      code = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        code |= (byte & 127) << shift;
      }
      const occurrences = code >>> 1;
      let boost = 0;
      if (code & 1) {
        byte = bytes[at++] as number;
        boost = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = bytes[at++] as number;
          boost |= (byte & 127) << shift;
        }
      }
      counts[index] = occurrences;
      frequencies[index] = occurrences + boost;
    }
    this.length = last;
    return at === end;
  }
}
