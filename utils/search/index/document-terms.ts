import { ByteWriter } from '../../bytes/byte-writer';
import { eachTerm } from '../each-term';
import type { TermPlace } from '../term-place';
import { sharedLength } from './shared-length';

/** A field of a document, and the weight of its words relative to the text. */
export interface IndexField {
  text: string;
  weight: number;
  /** Prefix under which each term is stored a second time, for searches of this field alone. */
  mark?: string;
}

/** The terms of a document in their stored form until the next flush. */
export interface DocumentTerms {
  /** Terms in order, with how often and where they occur; read with `TermReader`. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Number of words. */
  length: number;
}

/** Gap of positions between fields, so that a phrase never matches across them. */
const FIELD_GAP = 8;

interface Occurrences {
  positions: number[];
  boost: number;
}

/** Finds the terms of a document. Positions run through all fields in their order, with a gap between them. */
export function documentTerms(fields: readonly IndexField[]): DocumentTerms {
  const found = new Map<string, Occurrences>();
  let position = 0;
  let length = 0;
  for (const field of fields) {
    const first = position;
    const add = (terms: readonly string[], word: number) => {
      for (const term of withMark(terms, field)) addOccurrence(found, term, first + word, field.weight - 1);
    };
    const addPlace = ({ terms, word }: TermPlace) => add(terms, word);
    const words = eachTerm(field.text, { word: add, compound: addPlace, sign: addPlace });
    length += words;
    position += words + FIELD_GAP;
  }
  return { bytes: encode(found), length };
}

function withMark(terms: readonly string[], { mark }: IndexField): readonly string[] {
  return mark === undefined ? terms : [...terms, ...terms.map((term) => mark + term)];
}

function addOccurrence(found: Map<string, Occurrences>, term: string, position: number, boost: number): void {
  const occurrences = found.get(term);
  if (occurrences === undefined) {
    found.set(term, { positions: [position], boost });
  } else if (occurrences.positions.at(-1) !== position) {
    occurrences.positions.push(position);
    occurrences.boost += boost;
  }
}

/** Front-codes the terms. Count and a flag for the boost share a number; positions are delta-encoded. */
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
