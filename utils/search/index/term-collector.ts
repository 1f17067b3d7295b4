import { groupBy } from '../../model/group-by';
import type { DocumentTerms } from './document-terms';
import { TermReader } from './term-reader';
import { Postings } from './postings';
import { PrefixSums } from './prefix-sums';
import type { SegmentWriter } from './segment-writer';
import { TermPostings } from './term-postings';

/** Numbers of an occurrence: document, count, boost, and start and end of the positions. */
const NUMBERS = 5;

/** In-memory inverted index: turns terms by document into documents by term. */
export class TermCollector {
  /** Plain arrays of numbers: most terms occur once, and a segment has a hundred thousand of them. */
  private readonly lists = new Map<string, number[]>();
  private readonly documents: Uint8Array[] = [];
  private readonly postings = new Postings();

  /** Adds a document under the next number. */
  add({ bytes }: DocumentTerms): void {
    const doc = this.documents.length;
    this.documents.push(bytes);
    const prefixes = new PrefixSums((term, count, boost) => this.listOf(term).push(doc, count, boost, 0, 0));
    const reader = new TermReader(bytes);
    while (reader.next()) {
      const { term, count, boost, from, end } = reader;
      this.listOf(term).push(doc, count, boost, from, end);
      if (!isSpecial(term)) prefixes.add(term, count, boost);
    }
    prefixes.finish();
  }

  /** The terms in order. Sorted in portions: sorting all terms of a segment at once would block the thread too long. */
  *sortedTerms(): Generator<string> {
    const byBeginning = groupBy(this.lists.keys(), (term) => term.slice(0, 2));
    for (const beginning of [...byBeginning.keys()].sort()) yield* byBeginning.get(beginning)?.sort() ?? [];
  }

  /** Writes a term of `sortedTerms`. */
  write(term: string, writer: SegmentWriter): void {
    const { postings } = this;
    postings.clear();
    const list = this.lists.get(term) ?? [];
    for (let index = 0; index < list.length; index += NUMBERS) {
      const doc = list[index] as number;
      postings.add(doc, list[index + 1] as number, list[index + 2] as number);
      const document = this.documents[doc] as Uint8Array;
      postings.positions.append(document, list[index + 3] as number, list[index + 4] as number);
    }
    writer.add(term, postings);
  }

  /** The postings of a term. */
  find(term: string): TermPostings {
    return toPostings(occurrencesIn(this.lists.get(term) ?? []));
  }

  /** The postings of all terms with a prefix, with frequencies added up. */
  findPrefix(prefix: string): TermPostings {
    const sums = new Map<number, Occurrence>();
    for (const [term, list] of this.lists) {
      if (!term.startsWith(prefix)) continue;
      for (const { doc, count, boost } of occurrencesIn(list)) {
        const before = sums.get(doc) ?? { count: 0, boost: 0 };
        sums.set(doc, { doc, count: before.count + count, boost: before.boost + boost });
      }
    }
    return toPostings([...sums.values()].sort((a, b) => a.doc - b.doc));
  }

  /** The positions of a term in a document as varint deltas. */
  positions(term: string, doc: number): Uint8Array {
    const list = this.lists.get(term) ?? [];
    for (let index = 0; index < list.length; index += NUMBERS) {
      if (list[index] === doc)
        return (this.documents[doc] as Uint8Array).subarray(list[index + 3], list[index + 4]);
    }
    return new Uint8Array(0);
  }

  private listOf(term: string): number[] {
    const known = this.lists.get(term);
    if (known) return known;
    const list: number[] = [];
    this.lists.set(term, list);
    return list;
  }
}

/** Whether a term is synthetic (see the marks in segment-layout.ts) rather than a word of a text. */
function isSpecial(term: string): boolean {
  return term.charCodeAt(0) < 0x20;
}

interface Occurrence {
  doc: number;
  count: number;
  boost: number;
}

function occurrencesIn(list: readonly number[]): Occurrence[] {
  return Array.from({ length: list.length / NUMBERS }, (_, index) => ({
    doc: list[index * NUMBERS] as number,
    count: list[index * NUMBERS + 1] as number,
    boost: list[index * NUMBERS + 2] as number,
  }));
}

/** Each posting is a group of its own, so that its positions can be asked for alone. */
function toPostings(occurrences: readonly Occurrence[]): TermPostings {
  const list = new TermPostings(occurrences.length);
  occurrences.forEach(({ doc, count, boost }, posting) => {
    list.groups.push({ posting, count: 1, last: doc, positionsFrom: 0, positionsBytes: 0, source: null });
    list.add(doc, count, count + boost);
  });
  return list;
}
