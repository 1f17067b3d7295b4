/** A mark around words: how it is written in Markdown, and the element that says the same where Markdown cannot. */
interface Mark {
  sign: '**' | '*' | '~~';
  tag: 'strong' | 'em' | 'del';
}

/** Elements that are marks. */
export const MARKS: Readonly<Record<string, Mark>> = {
  strong: { sign: '**', tag: 'strong' },
  b: { sign: '**', tag: 'strong' },
  em: { sign: '*', tag: 'em' },
  i: { sign: '*', tag: 'em' },
  cite: { sign: '*', tag: 'em' },
  dfn: { sign: '*', tag: 'em' },
  var: { sign: '*', tag: 'em' },
  s: { sign: '~~', tag: 'del' },
  del: { sign: '~~', tag: 'del' },
};

type Piece = string | { mark: Mark; opens: boolean };

/** Collects the words of one paragraph with their marks; white space as HTML shows it. */
export class LineBuilder {
  private readonly pieces: Piece[] = [];

  /** Adds Markdown in which white space is collapsed already. A space at its end or beginning goes out of the marks. */
  add(text: string): void {
    if (text.startsWith(' ')) this.space();
    const rest = text.trimStart();
    if (rest !== '') this.pieces.push(rest);
  }

  /** A new line. */
  lineBreak(written: string): void {
    this.dropSpace();
    if (this.pieces.length > 0) this.pieces.push(written);
  }

  /** The boundary of a block: what was written parts it from what comes, once. */
  part(written: string): void {
    this.dropSpace();
    const last = this.pieces.at(-1);
    if (last !== undefined && last !== written) this.pieces.push(written);
  }

  open(mark: Mark): void {
    this.pieces.push({ mark, opens: true });
  }

  close(mark: Mark): void {
    const spaced = this.dropSpace();
    const last = this.pieces.at(-1);
    if (typeof last === 'object' && last.opens) this.pieces.pop();
    else this.pieces.push({ mark, opens: false });
    if (spaced) this.space();
  }

  /** The paragraph as Markdown. */
  toString(): string {
    const asTags = this.unwritable();
    const written = this.pieces.map((piece, at) => {
      if (typeof piece === 'string') return piece;
      const { mark, opens } = piece;
      return asTags.has(at) ? `<${opens ? '' : '/'}${mark.tag}>` : mark.sign;
    });
    return written.join('').trim();
  }

  /** A space before the words that come next, and before the marks that opened since the last ones. */
  private space(): void {
    let at = this.pieces.length;
    while (at > 0 && isOpening(this.pieces[at - 1])) at--;
    const before = this.pieces[at - 1];
    if (before === undefined || (typeof before === 'string' && /\s$/.test(before))) return;
    this.pieces.splice(at, 0, ' ');
  }

  /** Takes the space at the end away. @returns whether there was one */
  private dropSpace(): boolean {
    const last = this.pieces.at(-1);
    if (typeof last !== 'string' || !last.endsWith(' ')) return false;
    const rest = last.slice(0, -1);
    if (rest === '') this.pieces.pop();
    else this.pieces[this.pieces.length - 1] = rest;
    return true;
  }

  /** Places of marks that would not be read as marks where they stand, with those that belong to them. */
  private unwritable(): Set<number> {
    const places = new Set<number>();
    const open: number[] = [];
    for (const [at, piece] of this.pieces.entries()) {
      if (typeof piece === 'string') continue;
      if (piece.opens) {
        open.push(at);
        if (this.isReadAsMark(at, -1)) continue;
        places.add(at);
      } else {
        const begin = open.pop() ?? at;
        if (places.has(begin)) places.add(at);
        else if (!this.isReadAsMark(at, 1)) places.add(begin).add(at);
      }
    }
    return places;
  }

  /**
   * Whether a mark is read as one: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
   * @param outwards the direction of what stands outside of it: -1 for one that opens, 1 for one that closes
   */
  private isReadAsMark(at: number, outwards: 1 | -1): boolean {
    const outer = this.beyond(at, outwards);
    const inner = this.beyond(at, outwards === 1 ? -1 : 1);
    // Two marks side by side would be read as one.
    if (outer === null || inner === null) return false;
    const outside = outwards === -1 ? lastOf(outer) : firstOf(outer);
    const inside = outwards === -1 ? firstOf(inner) : lastOf(inner);
    return !PUNCTUATION.test(inside) || outside === '' || /\s/.test(outside) || PUNCTUATION.test(outside);
  }

  /** The text on one side of a mark and of those beside it that open or close with it; `null` where another mark is. */
  private beyond(from: number, step: 1 | -1): string | null {
    const { opens } = this.pieces[from] as Exclude<Piece, string>;
    for (let at = from + step; ; at += step) {
      const piece = this.pieces[at];
      if (piece === undefined) return '';
      if (typeof piece === 'string') return piece;
      if (piece.opens !== opens) return null;
    }
  }
}

const PUNCTUATION = /^[\p{P}\p{S}]$/u;

const isOpening = (piece: Piece | undefined) => typeof piece === 'object' && piece.opens;

const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0x20);

/** The last letter; of one that takes two units, which are no punctuation, its second half. */
const lastOf = (text: string) => text.at(-1) ?? '';
