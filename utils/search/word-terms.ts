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

/** Zero width non-joiner. */
const JOINER = '\u200c';
/** The article, also with a conjunction or preposition before it, and at least three letters of a word behind it. */
const ARABIC_ARTICLE = /^(?:[\u0648\u0641\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=\p{sc=Arab}{3})/u;
const HEBREW = /^\p{sc=Hebr}{4,}$/u;
/** One prefix, or two of them that go together; at least three letters are left. */
const HEBREW_PREFIXES = [/^[הובלכמש](?=.{3})/u, /^(?:ו[הבלכמש]|[שכמ]ה|כש|מש)(?=.{3})/u];

/** Cache of terms by word, because the words of a text repeat. */
const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 50_000;

/**
 * The terms that a word is found by, the whole word first. Azerbaijani ə is typed as e and as a (`Əliyev`: eliyev, aliyev).
 * The stem before an apostrophe is a term too (`Əliyev'in`), and so is the word after an elision (`l'avion`), the word behind an
 * Arabic article or Hebrew prefixes, and either part of a word with a joiner in it that is often typed as a space (Persian).
 * Empty when the fold leaves nothing of the word.
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
  if (word.includes(JOINER)) found.push(...word.split(JOINER).flatMap(findTerms));
  found.push(...stems(found[0] ?? ''));
  return [...new Set(found)].filter(Boolean);
}

/** What is left of a folded word without the prefixes that are written together with it. */
function stems(plain: string): string[] {
  const arabic = ARABIC_ARTICLE.exec(plain);
  if (arabic) return [plain.slice(arabic[0].length)];
  if (!HEBREW.test(plain)) return [];
  return HEBREW_PREFIXES.flatMap((prefix) => (prefix.test(plain) ? [plain.replace(prefix, '')] : []));
}

function spellings(word: string): string[] {
  const plain = fold(word).slice(0, LONGEST_TERM);
  if (word.length < SHORTEST_WITH_A || word.search(SCHWA) < 0) return [plain];
  return [plain, fold(word.replace(SCHWA, 'a')).slice(0, LONGEST_TERM)];
}
