import { skipVarints } from '../index/document-terms';
import { TermPostings } from '../index/term-postings';

/** Bytes of positions: `bytes[0]` is byte `from` of the segment's stream. */
export interface PositionBytes {
  bytes: Uint8Array;
  from: number;
}

/** A word of a phrase: its documents, and where the positions of a posting's group are. */
export interface PhraseWord {
  list: TermPostings;
  positionsOf: (group: number) => PositionBytes;
}

/** Documents that are in all lists, with the number of their posting in each. */
export interface Common {
  docs: number[];
  /** By word, then by document. */
  postings: number[][];
}

/** Finds the documents that hold all words; `isDeleted` leaves out. Lists are in order. */
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

/** Comes to a document in all lists; false when one does not have it. */
function holdAll(lists: readonly TermPostings[], doc: number, at: number[]): boolean {
  for (let word = 0; word < lists.length; word++) {
    const list = lists[word] as TermPostings;
    const posting = (at[word] = list.seek(doc, at[word] as number));
    if (posting === list.length || list.docs[posting] !== doc) return false;
  }
  return true;
}

/** Keeps the documents in which the words follow each other; the frequency is how often they do. */
export function phrasePostings(words: readonly PhraseWord[], common: Common): TermPostings {
  const found = new TermPostings(common.docs.length);
  const readers = words.map((word, index) => new PositionReader(word, common.postings[index] ?? []));
  const [first, ...rest] = readers;
  for (let index = 0; index < common.docs.length; index++) {
    let length = first?.read(index) ?? 0;
    for (let word = 0; word < rest.length && length > 0; word++) {
      const next = rest[word] as PositionReader;
      length = keepFollowed(first as PositionReader, length, next, next.read(index), word + 1);
    }
    if (length > 0) found.add(common.docs[index] as number, length, length);
  }
  return found;
}

/** Keeps the starts that have a position `distance` behind them, and tells how many; both are in order. */
function keepFollowed(
  { positions: starts }: PositionReader,
  startCount: number,
  { positions }: PositionReader,
  count: number,
  distance: number,
): number {
  let kept = 0;
  let at = 0;
  for (let index = 0; index < startCount; index++) {
    const wanted = (starts[index] as number) + distance;
    while (at < count && (positions[at] as number) < wanted) at++;
    if (at === count) break;
    if (positions[at] === wanted) starts[kept++] = starts[index] as number;
  }
  return kept;
}

/** Reads the positions of one posting after another, going on in a group where it stopped. */
class PositionReader {
  /** What was read last. */
  positions = new Int32Array(64);
  private group = -1;
  private groupEnd = 0;
  private posting = 0;
  private at = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  /** @param postings those that will be asked for, by document */
  constructor(
    private readonly word: PhraseWord,
    private readonly postings: readonly number[],
  ) {}

  /** Reads the positions in a document, given by its place; returns how many there are. */
  read(document: number): number {
    const posting = this.postings[document] as number;
    const { counts } = this.word.list;
    if (posting >= this.groupEnd) this.open(posting);
    const { bytes } = this;
    let { at } = this;
    let skipped = 0;
    for (let index = this.posting; index < posting; index++) skipped += counts[index] as number;
    if (skipped > 0) at = skipVarints(bytes, at, skipped);
    const count = counts[posting] as number;
    if (count > this.positions.length) this.positions = new Int32Array(count * 2);
    const { positions } = this;
    let position = -1;
    for (let index = 0; index < count; index++) {
      let byte = bytes[at++] as number;
      let distance = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        distance |= (byte & 127) << shift;
      }
      positions[index] = position += distance;
    }
    this.at = at;
    this.posting = posting + 1;
    return count;
  }

  private open(posting: number): void {
    const { list, positionsOf } = this.word;
    const group = list.groups[this.group + 1];
    const isNext = group !== undefined && posting >= group.posting && posting < group.posting + group.count;
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
