import { skipVarints } from '../../bytes/skip-varints';
import type { PostingGroup } from '../index/posting-group';
import type { TermPostings } from '../index/term-postings';

/** Bytes of positions: `bytes[0]` is byte `from` of the segment's stream. */
export interface PositionBytes {
  bytes: Uint8Array;
  from: number;
}

/** A word of a phrase: its postings, and the positions of each posting's group. */
export interface PhraseWord {
  list: TermPostings;
  positionsOf: (group: number) => PositionBytes;
}

/** Reads the positions of postings in sequence; within a group it continues where it stopped. */
export class PositionReader {
  /** The positions read last, sorted; `length` of them are valid. */
  positions = new Int32Array(64);
  length = 0;
  private group = -1;
  private groupEnd = 0;
  private posting = 0;
  private at = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  /** @param postings the postings to read, by document, in order */
  constructor(
    private readonly word: PhraseWord,
    private readonly postings: readonly number[],
  ) {}

  /** Reads the positions in a document, given by its index among the common ones. */
  read(document: number): void {
    const posting = this.postings[document] as number;
    if (posting >= this.groupEnd) this.open(posting);
    this.skipTo(posting);
    this.decode(this.word.list.counts[posting] as number);
    this.posting = posting + 1;
  }

  private skipTo(posting: number): void {
    const { counts } = this.word.list;
    let skipped = 0;
    for (let index = this.posting; index < posting; index++) skipped += counts[index] as number;
    if (skipped > 0) this.at = skipVarints(this.bytes, this.at, skipped);
  }

  /** The varints are decoded inline: this is the hot loop of a phrase search. */
  private decode(count: number): void {
    if (count > this.positions.length) this.positions = new Int32Array(count * 2);
    const { positions, bytes } = this;
    let { at } = this;
    let position = -1;
    for (let index = 0; index < count; index++) {
      let byte = bytes[at++] as number;
      let distance = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        distance |= (byte & 127) << shift;
      }
      position += distance;
      positions[index] = position;
    }
    this.at = at;
    this.length = count;
  }

  private open(posting: number): void {
    const { list, positionsOf } = this.word;
    const isNext = holds(list.groups[this.group + 1], posting);
    this.group = isNext ? this.group + 1 : list.groupOf(posting);
    const { posting: first, count, positionsFrom } = list.groups[this.group] ?? NO_GROUP;
    const { bytes, from } = positionsOf(this.group);
    this.posting = first;
    this.groupEnd = first + count;
    this.bytes = bytes;
    this.at = positionsFrom - from;
  }
}

const NO_GROUP = { posting: 0, count: 0, positionsFrom: 0 };

function holds(group: PostingGroup | undefined, posting: number): boolean {
  return group !== undefined && posting >= group.posting && posting < group.posting + group.count;
}
