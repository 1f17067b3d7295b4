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
  const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  for (let index = 0; index < rarest.length; index++) {
    const doc = rarest.docs[index] as number;
    if (isDeleted(doc) || !lists.every((list, word) => comesTo(list, doc, at, word))) continue;
    common.docs.push(doc);
    at.forEach((posting, word) => common.postings[word]?.push(posting));
  }
  return common;
}

function comesTo(list: TermPostings, doc: number, at: number[], word: number): boolean {
  let posting = at[word] as number;
  const { docs, length } = list;
  // Leaps of doubling length, then back by halves: a long list is not walked through for a short one.
  let step = 1;
  while (posting + step < length && (docs[posting + step] as number) < doc) {
    posting += step;
    step *= 2;
  }
  for (; step >= 1; step >>= 1) {
    while (posting + step < length && (docs[posting + step] as number) < doc) posting += step;
  }
  if (posting < length && (docs[posting] as number) < doc) posting++;
  at[word] = posting;
  return docs[posting] === doc && posting < length;
}

/** Keeps the documents in which the words follow each other; the frequency is how often they do. */
export function phrasePostings(words: readonly PhraseWord[], common: Common): TermPostings {
  const found = new TermPostings(common.docs.length);
  const readers = words.map((word) => new PositionReader(word));
  const [starts, next]: [number[], number[]] = [[], []];
  common.docs.forEach((doc, index) => {
    readers.forEach((reader, word) => {
      if (word > 0 && starts.length === 0) return;
      reader.read(common.postings[word]?.[index] ?? 0, word === 0 ? starts : next);
      if (word > 0) keepFollowed(starts, next, word);
    });
    if (starts.length > 0) found.add(doc, starts.length, starts.length);
  });
  return found;
}

/** Keeps the starts that have a position `distance` behind them; both are in order. */
function keepFollowed(starts: number[], positions: readonly number[], distance: number): void {
  let kept = 0;
  let at = 0;
  for (const start of starts) {
    while (at < positions.length && (positions[at] as number) < start + distance) at++;
    if (positions[at] === start + distance) starts[kept++] = start;
  }
  starts.length = kept;
}

/** The group of a posting. */
export function groupOf(list: TermPostings, posting: number): number {
  const { groups } = list;
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((groups[middle]?.posting ?? 0) <= posting) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads positions of one posting after another, going on in a group where it stopped. */
class PositionReader {
  private group = -1;
  private posting = 0;
  private at = 0;
  private bytes: Uint8Array = new Uint8Array(0);

  constructor(private readonly word: PhraseWord) {}

  /** Puts the positions of a posting into an array. */
  read(posting: number, positions: number[]): void {
    positions.length = 0;
    const { list } = this.word;
    const group = groupOf(list, posting);
    if (group !== this.group) this.open(group);
    for (; this.posting < posting; this.posting++)
      this.at = skipVarints(this.bytes, this.at, list.counts[this.posting] as number);
    let position = -1;
    let at = this.at;
    for (let left = list.counts[posting] as number; left > 0; left--) {
      let byte = this.bytes[at++] ?? 0;
      let distance = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = this.bytes[at++] ?? 0;
        distance |= (byte & 127) << shift;
      }
      positions.push((position += distance));
    }
    this.at = at;
    this.posting = posting + 1;
  }

  private open(group: number): void {
    const start = this.word.list.groups[group] ?? { posting: 0, from: 0, bytes: 0 };
    const { bytes, from } = this.word.positionsOf(group);
    this.group = group;
    this.posting = start.posting;
    this.bytes = bytes;
    this.at = start.from - from;
  }
}
