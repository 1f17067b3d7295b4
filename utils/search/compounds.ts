import { fold } from './fold';
import type { TermPlace } from './term-place';

type WordPlace = Omit<TermPlace, 'terms'>;

/** What stands between groups of three digits. */
const BETWEEN_GROUPS = " \u00a0\u202f\u2009.,'’٬";
const PLUS = 0x2b;
const HASH = 0x23;
const DOT = 0x2e;
const DIGITS = /^\p{Nd}+$/u;
const LETTER = /^\p{L}$/u;
const IN_WORD = /[\p{L}\p{M}\p{Nd}]/u;

/** Words that make one thing together so far. */
interface Run {
  kind: 'figure' | 'initials';
  first: WordPlace;
  last: WordPlace;
  count: number;
}

/**
 * Finds compounds while the words of a text go by: figures in groups (`1,250,000` is 1250000 too), initials (`U.S.A.`, USA), and
 * names with signs (`C++`, `C#`, `.NET`).
 */
export class CompoundReader {
  private run: Run | null = null;

  constructor(
    private readonly text: string,
    private readonly onCompound: (place: TermPlace) => void,
  ) {}

  /** Whether a word can be part of a compound, or end one: of most it is known without looking at their letters. */
  mayTake(start: number, end: number): boolean {
    const after = this.text.charCodeAt(end);
    return (
      this.run !== null ||
      end - start <= 3 ||
      after === PLUS ||
      after === HASH ||
      this.text.charCodeAt(start - 1) === DOT
    );
  }

  add(place: WordPlace): void {
    this.addSigned(place);
    if (this.goesOn(place)) return;
    this.finish();
    const kind = this.kindOf(place);
    if (kind) this.run = { kind, first: place, last: place, count: 1 };
  }

  /** Tells the last compound. */
  finish(): void {
    const { run } = this;
    this.run = null;
    if (!run || run.count < 2) return;
    const written = this.text.slice(run.first.start, run.last.end);
    const parts = run.kind === 'figure' ? /[^\p{Nd}]/gu : /\./g;
    this.tell(written.replace(parts, ''), { ...run.first, end: run.last.end });
  }

  private kindOf({ start, end }: WordPlace): Run['kind'] | null {
    const length = end - start;
    if (length > 3 || !BETWEEN_GROUPS.includes(this.text[end] ?? '\n')) return null;
    const word = this.text.slice(start, end);
    if (length === 1 && this.text[end] === '.' && LETTER.test(word)) return 'initials';
    return DIGITS.test(word) ? 'figure' : null;
  }

  private goesOn(place: WordPlace): boolean {
    const { run, text } = this;
    if (!run || place.start !== run.last.end + 1) return false;
    const between = text[run.last.end] ?? '';
    const word = text.slice(place.start, place.end);
    const belongs =
      run.kind === 'figure'
        ? word.length === 3 && DIGITS.test(word) && BETWEEN_GROUPS.includes(between)
        : between === '.' && LETTER.test(word);
    if (!belongs) return false;
    run.last = place;
    run.count++;
    return true;
  }

  private addSigned(place: WordPlace): void {
    const { text } = this;
    const after = text[place.end];
    if (after === '+' || after === '#') this.addBefore(place, after);
    if (
      text[place.start - 1] === '.' &&
      !IN_WORD.test(text.charAt(place.start - 2)) &&
      place.end - place.start > 1
    )
      this.tell(text.slice(place.start - 1, place.end), { ...place, start: place.start - 1 });
  }

  private addBefore(place: WordPlace, sign: string): void {
    let { end } = place;
    while (this.text[end] === sign && end - place.end < 2) end++;
    if (!IN_WORD.test(this.text.charAt(end))) this.tell(this.text.slice(place.start, end), { ...place, end });
  }

  private tell(written: string, place: WordPlace): void {
    this.onCompound({ ...place, terms: [fold(written)] });
  }
}
