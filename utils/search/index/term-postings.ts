import { decodePostings } from './decode-postings';
import type { EntryReader } from './entry-reader';
import { firstAtLeast } from './first-at-least';
import { type PostingGroup, readGroups } from './posting-group';
import { DamagedIndex } from './segment-layout';
import { giveArray, takeArray } from './spare-arrays';

/**
 * The sorted postings of a term in a segment. Long lists are decoded lazily, a group at a time when `seek` reaches it: in a search
 * for a rare and a common word, little of the common word's list is needed.
 */
export class TermPostings {
  /** Documents by posting. Entries of undecoded groups, and those after the last posting, are arbitrary. */
  docs: Int32Array<ArrayBuffer>;
  /** How often the term occurs, occurrences in weighted fields counting more. */
  frequencies: Int32Array<ArrayBuffer>;
  /** How often the term occurs. */
  counts: Int32Array<ArrayBuffer>;
  /** Groups: the unit of decoding, and of reading positions. */
  groups: PostingGroup[] = [];
  /** Number of postings. */
  length = 0;
  /** Index of the group that `seek` reached last. */
  private at = 0;

  /** @param segment its id, for errors */
  constructor(
    capacity: number,
    private readonly segment = -1,
  ) {
    this.docs = takeArray(capacity);
    this.frequencies = takeArray(capacity);
    this.counts = takeArray(capacity);
  }

  /** Returns its arrays to the pool. The list must not be used afterwards. */
  release(): void {
    for (const array of [this.docs, this.frequencies, this.counts]) giveArray(array);
    const empty = new Int32Array(0);
    this.docs = empty;
    this.frequencies = empty;
    this.counts = empty;
    this.length = 0;
  }

  /** Empties the list, for another term of up to `capacity` documents. */
  reuse(capacity: number): void {
    this.length = 0;
    this.at = 0;
    this.groups = [];
    if (capacity <= this.docs.length) return;
    this.docs = new Int32Array(capacity * 2);
    this.frequencies = new Int32Array(capacity * 2);
    this.counts = new Int32Array(capacity * 2);
  }

  /** Appends a posting. */
  add(doc: number, count: number, frequency: number): void {
    this.docs[this.length] = doc;
    this.counts[this.length] = count;
    this.frequencies[this.length] = frequency;
    this.length++;
  }

  /** Appends the postings of an entry (see `SegmentWriter`). Throws `DamagedIndex`. */
  addEntry(entry: EntryReader): void {
    if (this.length + entry.count > this.docs.length) throw this.damaged();
    if (entry.isGrouped) this.addGroups(entry);
    else this.addSingleGroup(entry);
    this.length += entry.count;
  }

  /** Decodes all remaining groups. Throws `DamagedIndex`. */
  readAll(): this {
    for (const group of this.groups) if (group.source) this.read(group);
    return this;
  }

  /**
   * The first posting from `from` on whose document is at least `wanted`; `length` when there is none.
   * Throws `DamagedIndex`.
   */
  seek(wanted: number, from: number): number {
    const { groups, docs, length } = this;
    if (groups.length === 0) return firstAtLeast(docs, wanted, { from, end: length });
    if ((groups[this.at]?.posting ?? Infinity) > from) this.at = 0;
    while (this.at < groups.length && (groups[this.at] as PostingGroup).last < wanted) this.at++;
    const group = groups[this.at];
    if (group === undefined) return length;
    if (group.source) this.read(group);
    const stretch = { from: Math.max(from, group.posting), end: group.posting + group.count };
    return firstAtLeast(docs, wanted, stretch);
  }

  /** Index of the group that a posting is in. */
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

  private addGroups(entry: EntryReader): void {
    const groups = readGroups(entry, this.length);
    if (groups === null) throw this.damaged();
    for (const group of groups) this.groups.push(group);
  }

  /** A short entry has no headers: it is decoded eagerly to learn its last document. */
  private addSingleGroup({ bytes, from, end, count, positionsFrom, positionsBytes }: EntryReader): void {
    const source = { bytes, from, end, before: -1 };
    const group = { posting: this.length, count, last: -1, positionsFrom, positionsBytes, source: null };
    const last = decodePostings(group, source, this);
    if (last === null) throw this.damaged();
    group.last = last;
    this.groups.push(group);
  }

  private read(group: PostingGroup): void {
    if (group.source && decodePostings(group, group.source, this) !== group.last) throw this.damaged();
    group.source = null;
  }

  private damaged(): DamagedIndex {
    return new DamagedIndex(this.segment, 'postings that make no sense');
  }
}
