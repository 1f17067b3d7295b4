import { BibScanner } from './bib-scanner';

/** An entry of a BibTeX file, with its values as they are written there. */
export interface BibEntry {
  /** `online`, `misc` …, in lower case. */
  type: string;
  key: string;
  /** By name in lower case. */
  fields: ReadonlyMap<string, string>;
  /** Whether its end could be found. */
  isWhole: boolean;
  /** Line that it begins in, from 1. */
  line: number;
}

/** Matches `@type{` at the start of a line. A new entry begins there even where the one before has no end. */
const LINE_START = /^[ \t]*@[ \t]*[a-z]+[ \t]*[{(]/gim;

/** Abbreviations that BibTeX defines for every file. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The entries of a BibTeX or BibLaTeX file. Text between entries is a comment, as in BibTeX itself. */
export function* bibEntries(text: string): Generator<BibEntry> {
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const starts = [...text.matchAll(LINE_START)].map(({ index }) => index);
  let line = 1;
  // The text before the first match is read too: an entry may begin in the middle of a line.
  for (const [index, from] of [0, ...starts].entries()) {
    const part = text.slice(from, starts[index]);
    for (const { entry, offset } of entriesIn(part, strings))
      yield { ...entry, line: line + linesIn(part.slice(0, offset)) };
    line += linesIn(part);
  }
}

type Found = { entry: Omit<BibEntry, 'line'>; offset: number };

function* entriesIn(part: string, strings: Map<string, string>): Generator<Found> {
  const starts = /@[ \t]*([a-z]+)[ \t]*([{(])/gi;
  for (let start = starts.exec(part); start; start = starts.exec(part)) {
    const type = (start[1] ?? '').toLowerCase();
    const scanner = new BibScanner(part, starts.lastIndex, start[2] === '(' ? ')' : '}', strings);
    if (type === 'comment' || type === 'preamble') scanner.skip();
    else if (type === 'string') for (const [name, value] of scanner.fields()) strings.set(name, value);
    else yield { entry: { type, ...scanner.entry() }, offset: start.index };
    starts.lastIndex = Math.max(scanner.at, start.index + 1);
  }
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}
