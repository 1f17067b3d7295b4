/** Letters without a Unicode decomposition, with the letters that people type instead. */
const LETTERS = new Map(
  // The second line is Arabic and its Persian, Urdu and Kurdish forms.
  (
    'ıi əe ǝe ßss æae œoe øo đd ðd þth łl ħh ςσ ' +
    '\u0649\u064A \u06CC\u064A \u06D2\u064A \u06A9\u0643 \u0671\u0627 \u0629\u0647 \u06D5\u0647 \u06C1\u0647 \u06BE\u0647'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/**
 * Marks that people omit when they type (accents of Latin, Greek and Cyrillic, Hebrew points, Arabic harakat and tatweel), and
 * invisible characters. Vowel signs of Indic scripts and voicing marks of Kana are kept.
 */
const LEFT_OUT = /(?!\u3099|\u309A)(?=\p{M})[\p{sc=Zinh}\p{sc=Arab}\p{sc=Hebr}\p{sc=Cyrl}]|\p{Cf}|\u0640/gu;

/** Voicing marks of Kana that are not part of a letter. */
const VOICING = /[\u3099\u309A]/;

const ASCII = /^[\0-\x7f]*$/;

/** Cache of folded characters by code point; most texts use a few hundred. */
const folded = new Map<number, string>();

/**
 * Folds indexed text and typed text alike, independent of the machine's locale: case, the four Turkic i's,
 * Azerbaijani ə, Arabic and Persian forms and digits, full width, ligatures, and letters with a mark.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    result += folded.get(code) ?? learnFold(code, character);
  }
  // Half-width kana have their voicing marks behind them.
  return VOICING.test(result) ? result.normalize('NFC') : result;
}

function learnFold(code: number, character: string): string {
  const plain = foldCharacter(character);
  folded.set(code, plain);
  return plain;
}

function foldCharacter(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().replace(LEFT_OUT, '');
  let result = '';
  for (const letter of plain) result += LETTERS.get(letter) ?? digitOf(letter);
  // Recompose kept marks: Hangul, Kana with voicing marks.
  return result.normalize('NFC');
}

/** NFKD leaves Arabic-Indic and Persian digits as they are; their last four bits are the digit. */
function digitOf(letter: string): string {
  return /[\u0660-\u0669\u06F0-\u06F9]/.test(letter) ? String(letter.charCodeAt(0) & 15) : letter;
}
