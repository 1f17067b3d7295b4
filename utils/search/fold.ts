/** Letters that Unicode does not take apart, with what is typed for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  ǝ: 'e',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ς: 'σ',
  // Arabic and its Persian, Urdu and Kurdish forms.
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
};

/**
 * Marks that readers leave out when they type: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic harakat and
 * tatweel; and characters without a look of their own. Vowel signs of Indic scripts are letters and stay. First and last
 * code points, in order.
 */
const LEFT_OUT: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5c7],
  [0x610, 0x61c],
  [0x640, 0x640],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e8],
  [0x6ea, 0x6ed],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

const ASCII = /^[\0-\x7f]*$/;

/** Folded characters by code point; most texts use a few hundred. */
const folded = new Map<number, string>();

/**
 * The one fold for what is searched and what is typed, never the machine's locale: case, the four Turkic i's,
 * Azerbaijani ə, Arabic and Persian forms and digits, full width, ligatures, and letters with a mark.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    let known = folded.get(code);
    if (known === undefined) folded.set(code, (known = foldCharacter(character)));
    result += known;
  }
  return result;
}

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase();
  let result = '';
  for (const letter of plain)
    if (!isLeftOut(letter.charCodeAt(0))) result += LETTERS[letter] ?? digitOf(letter) ?? letter;
  // What was taken apart and not left out goes together again: Hangul, Kana with voicing marks.
  return result.normalize('NFC');
}

function isLeftOut(code: number): boolean {
  return LEFT_OUT.some(([first, last]) => code >= first && code <= last);
}

/** Arabic-Indic and Persian digits, which Unicode does not call compatible with ASCII's. */
function digitOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return undefined;
}
