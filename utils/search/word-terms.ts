import { fold } from './fold';

/** Longest term in UTF-16 units. Longer words are truncated: nobody types them, and they would fill blocks. */
export const LONGEST_TERM = 64;

const APOSTROPHES = /['’ʼ＇]/gu;
const SCHWA = /[əƏǝƎ]/g;
/** UTF-16 units of a word that are read. A word is cut before its apostrophes are tried one by one. */
const LONGEST_READ = 4 * LONGEST_TERM;
/** Shorter words have no spelling with a: `və`, `nə`, `də` are no names. */
const SHORTEST_WITH_A = 3;
/** After a word of at most this length an apostrophe is an elision (`l'avion`, `dell'arte`): what follows is a word of its own. */
const LONGEST_ELISION = 5;
const SHORTEST_AFTER = 3;

/** Cache of terms by word, because the words of a text repeat. */
const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 50_000;

/**
 * The terms that a word is found by, the whole word first. Azerbaijani ə is typed as e and as a (`Əliyev`: eliyev, aliyev).
 * The stem before an apostrophe is a term too (`Əliyev'in`), and so is the word after an elision (`l'avion`).
 * Empty when the word folds to nothing.
 */
export function termsOf(whole: string): readonly string[] {
  const word = whole.slice(0, LONGEST_READ);
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const terms = findTerms(word);
  remembered.set(word, terms);
  return terms;
}

function findTerms(word: string): readonly string[] {
  const found = spellings(word.replace(APOSTROPHES, ''));
  const apostrophe = word.search(APOSTROPHES);
  if (apostrophe > 0) {
    found.push(...spellings(word.slice(0, apostrophe)));
    const after = word.slice(apostrophe + 1);
    if (apostrophe <= LONGEST_ELISION && after.length >= SHORTEST_AFTER) found.push(...findTerms(after));
  }
  return [...new Set(found)].filter(Boolean);
}

function spellings(word: string): string[] {
  const plain = fold(word).slice(0, LONGEST_TERM);
  if (word.length < SHORTEST_WITH_A || word.search(SCHWA) < 0) return [plain];
  return [plain, fold(word.replace(SCHWA, 'a')).slice(0, LONGEST_TERM)];
}
