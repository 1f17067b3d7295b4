import type { EntryReader } from './entry-reader';
import { GROUP } from './postings';
import { DamagedIndex } from './segment-layout';

/** Documents of a term that follow each other, at most `GROUP` of them. */
export interface PostingGroup {
  /** Number of its first posting, and how many there are. */
  posting: number;
  count: number;
  /** Its last document. */
  last: number;
  /** Where its positions begin in the segment's stream. */
  positionsFrom: number;
  positionsBytes: number;
  /** What it is read from; `null` once it was. */
  source: { bytes: Uint8Array; from: number; end: number; before: number } | null;
}

/** Arrays of lists that are done with: without them, each search makes and drops megabytes. */
const spare: Int32Array<ArrayBuffer>[] = [];

/** The lists of four terms. */
const MOST_SPARE = 12;

/** Shorter ones are made as fast as they are found. */
const SPARED_FROM = 1024;

function takeArray(length: number): Int32Array<ArrayBuffer> {
  const place = length < SPARED_FROM ? -1 : spare.findIndex((array) => array.length >= length);
  return spare.splice(place, place < 0 ? 0 : 1)[0] ?? new Int32Array(length);
}

function giveArray(array: Int32Array<ArrayBuffer>): void {
  if (array.length < SPARED_FROM) return;
  spare.push(array);
  if (spare.length > MOST_SPARE) spare.sort((a, b) => b.length - a.length).pop();
}

/**
 * The documents that hold a term, read from a segment, in order. Long lists are read a group at a time, when `seek` comes
 * to it: a rare word that is searched for with a common one needs little of the common one's list.
 */
export class TermPostings {
  /** Of each posting. Of groups that were not read, and behind the last, anything. */
  docs: Int32Array<ArrayBuffer>;
  /** How often the term occurs, occurrences in weighted fields counting more. */
  frequencies: Int32Array<ArrayBuffer>;
  /** How often the term occurs. */
  counts: Int32Array<ArrayBuffer>;
  groups: PostingGroup[] = [];
  length = 0;
  /** Group that `seek` came to last. */
  private at = 0;

  /** @param segment to be named when its bytes make no sense */
  constructor(
    capacity: number,
    private readonly segment = -1,
  ) {
    this.docs = takeArray(capacity);
    this.frequencies = takeArray(capacity);
    this.counts = takeArray(capacity);
  }

  /** Gives its arrays to lists that are made later. It must not be used any more. */
  release(): void {
    for (const array of [this.docs, this.frequencies, this.counts]) giveArray(array);
    this.docs = this.frequencies = this.counts = new Int32Array(0);
    this.length = 0;
  }

  /** Empties the list for another term of so many documents. */
  reuse(capacity: number): void {
    this.length = this.at = 0;
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

  /** Appends the postings of an entry (see `SegmentWriter`). Throws `DamagedIndex`. */
  addEntry({ bytes, from, end, count, isGrouped, positionsFrom, positionsBytes }: EntryReader): void {
    if (this.length + count > this.docs.length) throw this.damaged();
    if (isGrouped) return this.addGroups(bytes, from, end, count, positionsFrom);
    const source = { bytes, from, end, before: -1 };
    const group = { posting: this.length, count, last: -1, positionsFrom, positionsBytes, source };
    this.length += count;
    this.groups.push(group);
    group.last = this.decode(group, source);
  }

  /** Reads what was not read yet. Throws `DamagedIndex`. */
  readAll(): this {
    for (const group of this.groups) if (group.source) this.read(group);
    return this;
  }

  /**
   * The first posting, from posting `from` on, whose document is `wanted` or behind it; `length` when there is none.
   * Throws `DamagedIndex`.
   */
  seek(wanted: number, from: number): number {
    const { groups } = this;
    if (groups.length === 0) return this.search(wanted, from, this.length);
    if ((groups[this.at]?.posting ?? Infinity) > from) this.at = 0;
    while (this.at < groups.length && (groups[this.at] as PostingGroup).last < wanted) this.at++;
    const group = groups[this.at];
    if (group === undefined) return this.length;
    if (group.source) this.read(group);
    return this.search(wanted, Math.max(from, group.posting), group.posting + group.count);
  }

  /** The group of a posting. */
  groupOf(posting: number): number {
    const { groups } = this;
    let low = 0;
    let high = groups.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((groups[middle] as PostingGroup).posting <= posting) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Leaps of doubling length, then halves: what is looked for is mostly near. */
  private search(wanted: number, from: number, end: number): number {
    const { docs } = this;
    let low = from;
    let step = 1;
    while (low + step < end && (docs[low + step] as number) < wanted) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, end);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((docs[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private addGroups(bytes: Uint8Array, start: number, end: number, count: number, positions: number): void {
    let from = start;
    let before = -1;
    let positionsFrom = positions;
    const varint = () => {
      let value = 0;
      let byte: number;
      let shift = 0;
      do {
        byte = bytes[from++] ?? 0;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      return value;
    };
    for (let left = count; left > 0; left -= GROUP) {
      const positionsBytes = varint();
      const length = varint();
      const last = before + varint();
      this.groups.push({
        posting: this.length,
        count: Math.min(left, GROUP),
        last,
        positionsFrom,
        positionsBytes,
        source: { bytes, from, end: from + length, before },
      });
      this.length += Math.min(left, GROUP);
      positionsFrom += positionsBytes;
      before = last;
      from += length;
    }
    if (from !== end) throw this.damaged();
  }

  private read(group: PostingGroup): void {
    const { source } = group;
    if (source && this.decode(group, source) !== group.last) throw this.damaged();
  }

  /**
   * Reads postings (see `writePostings`); returns the last document. Written without calls: long lists are what a search
   * spends its time on.
   */
  private decode(group: PostingGroup, source: NonNullable<PostingGroup['source']>): number {
    const { docs, frequencies, counts } = this;
    const { bytes } = source;
    const end = group.posting + group.count;
    let at = source.from;
    let doc = source.before;
    for (let index = group.posting; index < end; index++) {
      let byte = bytes[at++] as number;
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
    if (at !== source.end) throw this.damaged();
    group.source = null;
    return doc;
  }

  private damaged(): DamagedIndex {
    return new DamagedIndex(this.segment, 'postings that make no sense');
  }
}
