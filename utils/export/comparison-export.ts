import type { Comparison, Fact, FactChange, PictureChange, Row } from '../diff/comparison';

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
  pictures: string;
  embeds: string;
  none: string;
  notStated: string;
  fact: Record<Fact, string>;
  /** Notes on a row: its kind of change, changed figures and links. */
  row: (row: Row) => string[];
  /** What became of a picture. */
  picture: (change: PictureChange) => string;
  /** What else there is to say of a fact: letters that look alike. */
  factRemarks: (change: FactChange) => string[];
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
export function isWithoutChange({ facts, paragraphs, pictures, embeds }: Comparison): boolean {
  return facts.length + paragraphs + pictures.length + embeds.length === 0;
}

/** What changed beside facts and text: a heading, and what became of each picture or embed, with both versions. */
export function changesBeside({ comparison, words }: WrittenComparison): ChangesBeside[] {
  const { pictures, embeds } = comparison;
  const all = [
    {
      heading: words.pictures,
      changes: pictures.map((change) => ({ ...change, what: words.picture(change) })),
    },
    { heading: words.embeds, changes: embeds.map((change) => ({ ...change, what: null })) },
  ];
  return all.filter(({ changes }) => changes.length > 0);
}

interface ChangesBeside {
  heading: string;
  changes: { what: string | null; from: string | null; to: string | null }[];
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
