import type { BibEntry } from './bib-entries';

/** Reads one entry; begins after its opening bracket. */
export class BibScanner {
  private isWhole = false;

  /**
   * @param at index of the next character to read
   * @param closing the bracket that ends the entry
   * @param strings what abbreviations stand for, by name in lower case
   */
  constructor(
    private readonly text: string,
    public at: number,
    private readonly closing: ')' | '}',
    private readonly strings: ReadonlyMap<string, string>,
  ) {}

  /** Skips to the end of an entry that is no reference, such as `@comment`. */
  skip(): void {
    this.braced(this.closing);
  }

  /** The key and the fields. */
  entry(): Pick<BibEntry, 'key' | 'fields' | 'isWhole'> {
    this.match(/(\s*)/y);
    const key = this.match(/([^\s,=(){}"#]*)(?=\s*[,)}])/y);
    const fields = this.fields();
    return { key, fields, isWhole: this.isWhole };
  }

  /**
   * The fields up to the end of the entry, or up to the first syntax error. Of several fields of one name the first
   * counts.
   */
  fields(): Map<string, string> {
    const fields = new Map<string, string>();
    for (;;) {
      this.match(/([\s,]*)/y);
      if (this.text[this.at] === this.closing) {
        this.at++;
        this.isWhole = true;
        return fields;
      }
      const name = this.match(/([^\s,=(){}"#]+)(?=\s*=)/y).toLowerCase();
      if (name === '') return fields;
      this.match(/(\s*=)/y);
      const value = this.value();
      if (value === null) return fields;
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  /** A value, which may be several joined by `#`; `null` where there is none or its end is missing. */
  private value(): string | null {
    let value = '';
    for (;;) {
      this.match(/(\s*)/y);
      const piece = this.piece();
      if (piece === null) return null;
      value += piece;
      if (this.match(/(\s*#)/y) === '') return value;
    }
  }

  private piece(): string | null {
    const opening = this.text[this.at];
    if (opening === '{' || opening === '"') {
      this.at++;
      return this.braced(opening === '{' ? '}' : '"');
    }
    const word = this.match(/([^\s,#(){}"=]+)/y);
    return word === '' ? null : (this.strings.get(word.toLowerCase()) ?? word);
  }

  /** The text up to a character outside of braces, which is skipped; `null` where that character is missing. */
  private braced(end: '}' | ')' | '"'): string | null {
    const from = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at];
      if (sign === end && depth === 0) return this.text.slice(from, this.at++);
      if (sign === '{') depth++;
      if (sign === '}') depth--;
    }
    return null;
  }

  /** The group of a sticky pattern that matches here, and skips the match; '' where it does not match. */
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found?.[1] ?? '';
  }
}
