import type { Comparison, Fact, Row } from '../diff/comparison';

/** A version as a written comparison names it. */
interface NamedVersion {
  /** When it was archived, in words. */
  archivedAt: string;
  /** The same as ISO 8601. */
  archivedAtIso: string;
  sha256: string;
}

/** The words of the interface that a written comparison needs. */
export interface ComparisonWords {
  title: string;
  before: string;
  after: string;
  source: string;
  facts: string;
  text: string;
  none: string;
  notStated: string;
  fact: Record<Fact, string>;
  /** What was done to a row, with what else there is to say of it: figures, links. */
  row: (row: Row) => string[];
  /** A fact's value as it is shown: dates in words. */
  value: (fact: Fact, value: string) => string;
  unchanged: (count: number) => string;
}

/** All that a written comparison is made from. */
export interface WrittenComparison {
  comparison: Comparison;
  title: string;
  url: string;
  lang: string | null;
  dir: 'ltr' | 'rtl' | null;
  /** Language and direction of `words`. */
  language: { lang: string; dir: 'ltr' | 'rtl' };
  old: NamedVersion;
  new: NamedVersion;
  words: ComparisonWords;
}

/** Whether there is nothing a reader would see. */
export function isWithoutChange({ facts, paragraphs, pictures }: Comparison): boolean {
  return facts.length === 0 && paragraphs === 0 && pictures === null;
}

/** Rows with unchanged ones that follow each other as their number. */
export function withUnchangedCounted(rows: readonly Row[]): (Row | number)[] {
  const counted: (Row | number)[] = [];
  for (const row of rows) {
    if (row.kind !== 'same') counted.push(row);
    else if (typeof counted.at(-1) === 'number') counted[counted.length - 1] = (counted.at(-1) as number) + 1;
    else counted.push(1);
  }
  return counted;
}
