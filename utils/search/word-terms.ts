import { fold } from './fold';

/** Longer words are cut: nobody types them, and they would fill blocks. */
export const LONGEST_TERM = 64;

const APOSTROPHES = /['’ʼ＇]/u;
const SCHWA = /[əƏǝƎ]/g;
/** `və`, `nə`, `də`: the commonest words of Azerbaijani are not names that are typed with an a. */
const SHORTEST_WITH_A = 3;
/** `l'avion`, `dell'arte`: what follows a short word is a word of its own. */
const LONGEST_ELISION = 5;
const SHORTEST_AFTER = 3;

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 50_000;

/**
 * The terms a word is found by, the word itself first. Azerbaijani ə is typed as e and as a (`Əliyev`: eliyev, aliyev).
 * The stem before an apostrophe is a term too (`Əliyev'in`), and the word after a short one (`l'avion`).
 * Empty when nothing of the word is left by the fold.
 */
export function termsOf(word: string): readonly string[] {
  let terms = remembered.get(word);
  if (terms === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(word, (terms = findTerms(word)));
  }
  return terms;
}

function findTerms(word: string): readonly string[] {
  const found = spellings(word.replace(new RegExp(APOSTROPHES, 'gu'), ''));
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
