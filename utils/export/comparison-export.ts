import type { Comparison, Fact, Row } from '../diff/comparison';

/** A version as named in a written comparison. */
interface NamedVersion {
  /** Time of archiving, formatted. */
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
  /** Notes on a row: its kind of change, changed figures and links. */
  row: (row: Row) => string[];
  /** A fact's value, formatted for display. */
  value: (fact: Fact, value: string) => string;
  unchanged: (count: number) => string;
}

/** Inputs of a written comparison. */
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

/** Whether there is no visible change. */
export function isWithoutChange({ facts, paragraphs, pictures }: Comparison): boolean {
  return facts.length === 0 && paragraphs === 0 && pictures === null;
}

/** Rows, with each run of unchanged ones replaced by its length. */
export function withUnchangedCounted(rows: readonly Row[]): (Row | number)[] {
  const counted: (Row | number)[] = [];
  for (const row of rows) {
    if (row.kind !== 'same') counted.push(row);
    else if (typeof counted.at(-1) === 'number') counted[counted.length - 1] = (counted.at(-1) as number) + 1;
    else counted.push(1);
  }
  return counted;
}
