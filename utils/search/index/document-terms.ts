import { ByteReader } from '../../bytes/byte-reader';
import { ByteWriter } from '../../bytes/byte-writer';
import { eachWord } from '../each-word';
import { termsOf } from '../word-terms';
import { sharedLength } from './shared-length';

/** A piece of a document with how much a word in it counts, compared with one in the text. */
export interface IndexField {
  text: string;
  weight: number;
  /** Makes each term a second one that begins with this, by which words of this field alone are found. */
  mark?: string;
}

/** The terms of a document, as they are stored until a segment is made of them. */
export interface DocumentTerms {
  /** Terms in order with how often and where they occur; read with `eachTerm`. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Number of words. */
  length: number;
}

/** Words at the end of a field and the beginning of the next are no phrase. */
const FIELD_GAP = 8;

interface Occurrences {
  positions: number[];
  boost: number;
}

/** Finds the terms of a document. Fields are numbered through in their order, with a gap between them. */
export function documentTerms(fields: readonly IndexField[]): DocumentTerms {
  const found = new Map<string, Occurrences>();
  let position = 0;
  let length = 0;
  for (const { text, weight, mark } of fields) {
    eachWord(text, (word) => {
      const plain = termsOf(word);
      if (plain.length === 0) return;
      const terms = mark === undefined ? plain : [...plain, ...plain.map((term) => mark + term)];
      for (const term of terms) {
        const occurrences = found.get(term);
        if (occurrences === undefined) {
          found.set(term, { positions: [position], boost: weight - 1 });
        } else {
          occurrences.positions.push(position);
          occurrences.boost += weight - 1;
        }
      }
      position++;
      length++;
    });
    position += FIELD_GAP;
  }
  return { bytes: encode(found), length };
}

/** Terms front-coded; count and whether there is a boost in one number; positions as distances. */
function encode(found: Map<string, Occurrences>): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(found.size * 12);
  let previous = '';
  for (const term of [...found.keys()].sort()) {
    const { positions, boost } = found.get(term) as Occurrences;
    const shared = sharedLength(previous, term);
    writer.varint(shared);
    writer.varint(term.length - shared);
    writer.units(term, shared);
    writer.varint(positions.length * 2 + (boost > 0 ? 1 : 0));
    if (boost > 0) writer.varint(boost);
    let last = -1;
    for (const position of positions) {
      writer.varint(position - last);
      last = position;
    }
    previous = term;
  }
  return writer.toBytes();
}

/** Called for each term in order. `from` and `end` delimit its positions in the bytes: `count` varint distances. */
export type OnTerm = (term: string, count: number, boost: number, from: number, end: number) => void;

/** Reads what `documentTerms` wrote. */
export function eachTerm(bytes: Uint8Array, onTerm: OnTerm): void {
  const reader = new ByteReader(bytes);
  let term = '';
  while (!reader.isOver) {
    const shared = reader.varint();
    term = term.slice(0, shared) + reader.units(reader.varint());
    const code = reader.varint();
    const count = code >> 1;
    const boost = code & 1 ? reader.varint() : 0;
    const from = reader.position;
    reader.position = skipVarints(bytes, from, count);
    onTerm(term, count, boost, from, reader.position);
  }
}

/** Where `count` varints that begin at `from` end. */
export function skipVarints(bytes: Uint8Array, from: number, count: number): number {
  let position = from;
  for (let left = count; left > 0; position++) if ((bytes[position] ?? 0) < 128) left--;
  return position;
}
