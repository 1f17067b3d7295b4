/**
 * Letters and digits of scripts with spaces, as a character class. Plain ranges instead of Unicode properties: those take
 * the browser several milliseconds to compile, again on every page.
 */
const LETTERS = [
  '\\w\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u0559\\u0560-\\u0588', // Latin to Armenian
  '\\u0591-\\u05bd\\u05bf\\u05c1-\\u05f2\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u0963', // Hebrew to Devanagari
  '\\u0966-\\u0e3e\\u0e40-\\u1fff\\u2c00-\\u2dff\\ua000-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufeff', // to Hangul
  '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a', // full width
].join('');

/** A letter, also beyond the first plane; not an emoji (U+1F000 to U+1FBFF). */
const LETTER = `(?:[${LETTERS}]|[\\ud800-\\ud83b\\ud83f-\\udbff][\\udc00-\\udfff])`;

/** Letters, and single characters between two of them: `don't`, `3.14`, `1,000` (Unicode annex 29, WB6 to WB12). */
// eslint-disable-next-line no-misleading-character-class -- combining marks are meant one by one
const WORD = new RegExp(`${LETTER}+(?:['’.,·:]${LETTER}+)*`, 'g');

/** Scripts written without spaces, where only a dictionary finds the words: Thai, Lao, Myanmar, Khmer, Kana, Han. */
const SPACELESS =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g;

function countSegments(runs: readonly string[]): number {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const run of runs) {
    for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) count++;
  }
  return count;
}

/**
 * The number of words in a text, close to what `Intl.Segmenter` counts. The segmenter itself counts only scripts without
 * spaces: for a whole article it takes as long as the extraction.
 */
export function countWords(text: string): number {
  const runs = text.match(SPACELESS);
  const spaced = runs ? text.replace(SPACELESS, ' ') : text;
  return (spaced.match(WORD)?.length ?? 0) + (runs ? countSegments(runs) : 0);
}
