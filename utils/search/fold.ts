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
 * tatweel; and characters without a look of their own. Vowel signs of Indic scripts and voicing marks of Kana stay.
 */
const LEFT_OUT =
  /(?!\u3099|\u309A)(?=\p{M})[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}]|\p{Cf}|\u0640/gu;

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
  const plain = character.normalize('NFKD').toLowerCase().replace(LEFT_OUT, '');
  let result = '';
  for (const letter of plain) result += LETTERS[letter] ?? digitOf(letter) ?? letter;
  // What was taken apart and not left out goes together again: Hangul, Kana with voicing marks.
  return result.normalize('NFC');
}

/** Arabic-Indic and Persian digits, which Unicode does not call compatible with ASCII's. */
function digitOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return undefined;
}
