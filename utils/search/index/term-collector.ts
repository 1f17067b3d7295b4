import { type DocumentTerms, eachTerm } from './document-terms';
import { Postings } from './postings';
import { LONGEST_PREFIX_TERM, PREFIX_MARK } from './segment-layout';
import type { SegmentWriter } from './segment-writer';
import { TermPostings } from './term-postings';

/** What is noted of a term in a document: its number, count, boost, and where its positions are in the document's bytes. */
const NUMBERS = 5;

/** Turns documents round: from terms by document to documents by term. */
export class TermCollector {
  /** Plain arrays: most terms occur once, and a segment has a hundred thousand of them. */
  private readonly lists = new Map<string, number[]>();
  private readonly documents: Uint8Array[] = [];
  private readonly postings = new Postings();

  /** Adds a document and gives it the next number. */
  add({ bytes }: DocumentTerms): void {
    const doc = this.documents.push(bytes) - 1;
    const prefixes = new PrefixSums((term, count, boost) => this.listOf(term).push(doc, count, boost, 0, 0));
    eachTerm(bytes, (term, count, boost, from, end) => {
      this.listOf(term).push(doc, count, boost, from, end);
      if (!isSpecial(term)) prefixes.add(term, count, boost);
    });
    prefixes.finish();
  }

  /** Terms in order, to be written one by one. Sorted a few at a time: a segment's terms together would take too long. */
  *sortedTerms(): Generator<string> {
    const byBeginning = new Map<string, string[]>();
    for (const term of this.lists.keys()) {
      const beginning = term.slice(0, 2);
      const group = byBeginning.get(beginning);
      if (group) group.push(term);
      else byBeginning.set(beginning, [term]);
    }
    for (const beginning of [...byBeginning.keys()].sort()) yield* byBeginning.get(beginning)?.sort() ?? [];
  }

  /** Writes a term of `sortedTerms`. */
  write(term: string, writer: SegmentWriter): void {
    const { postings } = this;
    postings.clear();
    const list = this.listOf(term);
    for (let index = 0; index < list.length; index += NUMBERS) {
      const doc = list[index] as number;
      postings.add(doc, list[index + 1] as number, list[index + 2] as number);
      const document = this.documents[doc] as Uint8Array;
      postings.positions.append(document, list[index + 3] as number, list[index + 4] as number);
    }
    writer.add(term, postings);
  }

  /** The documents that hold a term. */
  find(term: string): TermPostings {
    return toPostings(this.lists.get(term) ?? []);
  }

  /** The documents that hold a term with a prefix, the frequencies of their terms added up. */
  findPrefix(prefix: string): TermPostings {
    const sums = new Map<number, [count: number, boost: number]>();
    for (const [term, list] of this.lists) {
      if (!term.startsWith(prefix)) continue;
      for (let index = 0; index < list.length; index += NUMBERS) {
        const [doc, count, boost] = list.slice(index, index + NUMBERS) as [number, number, number];
        const [counts, boosts] = sums.get(doc) ?? [0, 0];
        sums.set(doc, [counts + count, boosts + boost]);
      }
    }
    const docs = [...sums].sort(([a], [b]) => a - b);
    return toPostings(docs.flatMap(([doc, [count, boost]]) => [doc, count, boost, 0, 0]));
  }

  /** Where a term stands in a document: varint distances. */
  positions(term: string, doc: number): Uint8Array {
    const list = this.lists.get(term) ?? [];
    for (let index = 0; index < list.length; index += NUMBERS) {
      if (list[index] === doc)
        return (this.documents[doc] as Uint8Array).subarray(list[index + 3], list[index + 4]);
    }
    return new Uint8Array(0);
  }

  private listOf(term: string): number[] {
    let list = this.lists.get(term);
    if (list === undefined) this.lists.set(term, (list = []));
    return list;
  }
}

/** Each posting a group of its own: its positions can be asked for alone. */
function toPostings(numbers: readonly number[]): TermPostings {
  const list = new TermPostings(numbers.length / NUMBERS);
  for (let index = 0; index < numbers.length; index += NUMBERS) {
    const [doc, count, boost] = numbers.slice(index, index + NUMBERS) as [number, number, number];
    list.groups.push({
      posting: list.length,
      count: 1,
      last: doc,
      positionsFrom: 0,
      positionsBytes: 0,
      source: null,
    });
    list.add(doc, count, count + boost);
  }
  return list;
}

/** Whether a term is none of a text's own. */
function isSpecial(term: string): boolean {
  return term.charCodeAt(0) < 0x20;
}

/** Adds up a document's terms, which come in order, by what they begin with. */
class PrefixSums {
  private readonly prefixes: string[] = new Array<string>(LONGEST_PREFIX_TERM).fill('');
  private readonly counts = new Array<number>(LONGEST_PREFIX_TERM).fill(0);
  private readonly boosts = new Array<number>(LONGEST_PREFIX_TERM).fill(0);

  constructor(private readonly emit: (term: string, count: number, boost: number) => void) {}

  add(term: string, count: number, boost: number): void {
    for (let length = 1; length <= Math.min(LONGEST_PREFIX_TERM, term.length); length++) {
      const index = length - 1;
      if (!term.startsWith(this.prefixes[index] as string) || this.prefixes[index] === '') {
        this.close(index);
        this.prefixes[index] = term.slice(0, length);
      }
      this.counts[index] = (this.counts[index] as number) + count;
      this.boosts[index] = (this.boosts[index] as number) + boost;
    }
  }

  finish(): void {
    for (let index = 0; index < LONGEST_PREFIX_TERM; index++) this.close(index);
  }

  private close(index: number): void {
    if (this.prefixes[index] === '') return;
    this.emit(PREFIX_MARK + this.prefixes[index], this.counts[index] as number, this.boosts[index] as number);
    this.counts[index] = this.boosts[index] = 0;
  }
}
