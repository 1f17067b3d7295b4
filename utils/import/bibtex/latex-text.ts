import { ACCENTS, ALONE, LOOKS, SIGNS } from './latex-signs';

/** A command and the white space that belongs to it, or one sign that LaTeX reads in its own way. */
const TOKEN = /\\(?:([a-z]+)\s*|([^a-z]))|---?|``|''|[~{}]|[^\\~{}`'-]+|[`'-]/gis;

/** What single signs behind a backslash stand for, where that is not the sign itself. */
const ESCAPED: Readonly<Record<string, string>> = {
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '\\': ' ',
  '!': '',
  '/': '',
  '-': '',
  '@': '',
};

const LIGATURES: Readonly<Record<string, string>> = { '---': '—', '--': '–', '``': '“', "''": '”', '~': ' ' };

/**
 * A value of BibTeX as text. Accents and letters that LaTeX writes as commands, dashes, quotes and spaces become
 * characters, and braces are removed. A command that is not known stays as it is written.
 */
export function latexText(value: string): string {
  return new LatexText(LIGATURES).read(value).replace(/\s+/g, ' ').trim();
}

/** A value of BibTeX that is or holds an address. Dashes and tildes are part of it, and are not converted. */
export function latexAddress(value: string): string {
  return new LatexText({}).read(value).trim();
}

/** Builds a text from the tokens of a value. */
class LatexText {
  private text = '';
  /** Accents whose letter has not been read yet. */
  private accents = '';
  private isGroupEmpty = false;

  constructor(private readonly ligatures: Readonly<Record<string, string>>) {}

  read(value: string): string {
    for (const [token, command, sign] of value.matchAll(TOKEN)) {
      if (command !== undefined) this.command(command, token);
      else if (sign !== undefined) this.escaped(sign);
      else if (token === '{' || token === '}') this.brace(token);
      else this.put(this.ligatures[token] ?? token);
    }
    return this.text.normalize('NFC');
  }

  private command(name: string, token: string): void {
    const accent = ACCENTS[name];
    if (accent !== undefined) this.accents += accent;
    else if (!LOOKS.has(name)) this.put(SIGNS.get(name) ?? token);
  }

  private escaped(sign: string): void {
    const accent = ACCENTS[sign];
    if (accent === undefined) this.put(ESCAPED[sign] ?? sign);
    else this.accents += accent;
  }

  private brace(brace: string): void {
    if (brace === '}' && this.isGroupEmpty && this.accents !== '') this.alone();
    this.isGroupEmpty = brace === '{';
  }

  /** Accents in front of an empty group stand for themselves. */
  private alone(): void {
    this.text += [...this.accents].map((accent) => ALONE[accent] ?? '').join('');
    this.accents = '';
  }

  private put(piece: string): void {
    this.isGroupEmpty = false;
    const text = this.accents === '' ? piece : piece.trimStart();
    if (text === '' || this.accents === '') {
      this.text += text;
      return;
    }
    const [letter = ''] = text;
    this.text += accented(letter, this.accents) + text.slice(letter.length);
    this.accents = '';
  }
}

/** An i without dot is written below accents only; a dot on an i is there already. */
function accented(letter: string, accents: string): string {
  const written = letter === 'ı' ? 'i' : letter;
  return written === 'i' && accents === '\u0307' ? written : written + accents;
}
