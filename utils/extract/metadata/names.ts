import { cleanText, foldWords, wordsOf } from '../clean-text';
import {
  CREDENTIAL,
  GROUP,
  isRole,
  LEAD_IN,
  LEAD_OUT,
  NOBODY,
  OTHER_PART,
  standsBesideNames,
} from './name-words';

/** What a text names, by its form: a person, an account, a group of people, or nothing. */
export type NameKind = 'person' | 'account' | 'group' | 'none';

const MAX_WORDS = 6;
const MAX_LENGTH = 60;
const MAX_NAMES = 10;

/** Characters of a piece that are read: the patterns that separate names take long on long texts. */
const MAX_PIECE = 500;

/** Separators of a byline's parts: signs that are in no name, spaces before another label; and of names. */
const PARTS =
  /\s*[|•·\n»›/]\s*|\s+[–—-]\s+|\s*[()（）\]]\s*|[,\s]\s*(?=(?:[fp]h?otos?|фото|şəkil|作者|编辑)\s?[:：]|(?:记者|記者)[:：\s])/i;
const BETWEEN_NAMES = /\s*[,;،、]\s*|\s+(?:&|and|und|et|y|e|och|og|və|ve|и|та|және|و|with|mit)\s+|\s*&\s*/i;

/** Small words in names. */
const PARTICLE =
  /^(?:d[aeiou]s?|del|della|dos|l[ae]|van|von|zu[mr]?|der|den|ter|ten|al|el|bin|bint|ibn|af|av|oğlu|qızı|oglu|qizi|kızı|ben|st|i|y|ul)$|^(?:d|l|o|al|el)[-'’]/i;

/** Whether a word begins with a lower-case letter. */
function isSmall(word: string): boolean {
  const first = word.charAt(0);
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** Matches two words of which the second is a family name though months are called so: "By Tom May". */
const LIKE_MONTH = /^\S+ (?:March|May|August)$/;

/** Signs of addresses and sentences, which are in no name. */
const NO_NAME = /https?:|www\.|@|[!?{}<>=%$#*"“”[\]]|:$|\.{2}|…/;

/** Whether a text is no name by what it says or the signs in it. */
function isNoName(text: string): boolean {
  return NOBODY.test(text) || NO_NAME.test(text);
}

/** What a single word names. */
function wordKind(word: string): NameKind {
  return /^\d|\.(?:com|org|net|de|az|ru)$/i.test(word) || word.length < 2 ? 'none' : 'account';
}

/** Whether several words may be a person's name: without digits, and capitalised except for small words in names. */
function isPerson(words: readonly string[]): boolean {
  if (words.some((word) => /\d/.test(word))) return false;
  const proper = words.filter((word) => !PARTICLE.test(word));
  return proper.length > 0 && !proper.some(isSmall);
}

/** Whether one of the words stands beside names. What is stated as a name may end with one: "Theresa May". */
function hasWordBeside(words: readonly string[], isStated: boolean): boolean {
  return (isStated && words.length > 1 ? words.slice(0, -1) : words).some(standsBesideNames);
}

/**
 * What a text names, by its form alone.
 * @param isStated whether the page states it as a name, and nothing else
 */
export function nameKind(text: string, isStated = false): NameKind {
  if (text.length > MAX_LENGTH) return 'none';
  const words = text.split(/\s+/).filter((word) => wordsOf(word).length > 0);
  if (words.length === 0 || words.length > MAX_WORDS) return 'none';
  if (isNoName(text)) return 'none';
  if (GROUP.test(text)) return 'group';
  if (hasWordBeside(words, isStated)) return 'none';
  if (words.length === 1) return wordKind(text);
  return isPerson(words) ? 'person' : 'none';
}

/** Names in a byline, by their form. */
export interface Names {
  people: string[];
  accounts: string[];
  groups: string[];
  /** Whether a lead-in such as "by" stands before them. */
  led: boolean;
}

/** A part of a byline without the date after the name: "on May 5", "at 18:52". */
function withoutTail(part: string): string {
  return part
    .replace(/\s+(?:on|at|am|um|le|el|vom|den|posted|published|updated|last):?\s.*\d.*$/i, '')
    .replace(LEAD_OUT, '')
    .replace(/[\s,;:.·•|-]+$/, (tail) =>
      tail.startsWith('.') && /(?:\b[A-Z]|Jr|Sr)$/.test(part.slice(0, -tail.length)) ? '.' : '',
    )
    .trim();
}

/** Characters of the longest name before its role, in languages that put the role behind it. */
const MAX_BEFORE_ROLE = 4;

/** Whether a part of a byline says that it names the author. */
function isLed(part: string): boolean {
  return LEAD_IN.test(part) || (LEAD_OUT.test(part) && withoutTail(part).length <= MAX_BEFORE_ROLE);
}

/** Match a comma or "and" at the end of a piece and at its beginning. */
const CONNECTED = /(?:[,;،、&+]|(?:^|\s)(?:and|und|et|y|e|och|og|və|ve|и|та|және|و|with|mit))$/i;
const CONNECTS = /^(?:[,;،、&+]|(?:and|und|et|y|e|och|og|və|ve|и|та|және|و|with|mit)(?:\s|$))/i;

/** Reads the pieces of a byline one after the other. */
class BylineReader {
  readonly names: Names = { people: [], accounts: [], groups: [], led: false };
  /** Whether the next names are those of people with another part. */
  #isOther = false;
  /** Whether the next part may name an author. */
  #isOpen = true;

  read(piece: string): void {
    this.#isOpen ||= CONNECTS.test(piece);
    for (const part of piece.split(PARTS)) this.#readPart(part);
    this.#isOpen ||= CONNECTED.test(piece);
  }

  #readPart(part: string): void {
    const lead = LEAD_IN.exec(part);
    if (isLed(part)) {
      this.names.led = true;
      this.#isOther = false;
      this.#isOpen = true;
    } else if (OTHER_PART.test(part)) this.#isOther = true;
    if (this.#isOther || !this.#isOpen) return;
    this.#addNames(lead ? part.slice(lead[0].length) : part);
    const { people, accounts, groups } = this.names;
    this.#isOpen = people.length + accounts.length + groups.length === 0;
  }

  /** Adds the names in a part, up to what is none. */
  #addNames(part: string): void {
    for (const [index, entry] of withoutTail(part).split(BETWEEN_NAMES).entries()) {
      const name = withoutTail(entry.replace(CONNECTS, '').trim());
      const isFirst = index === 0;
      if (name === '' || (CREDENTIAL.test(name) && !isFirst)) continue;
      if (isRole(name) && !isFirst) return;
      const isAdded = this.#add(name);
      if (!isAdded && !isFirst) return;
    }
  }

  #add(name: string): boolean {
    const { people, accounts, groups, led } = this.names;
    const isStated = led && people.length === 0 && LIKE_MONTH.test(name);
    const kind = isRole(name) && !GROUP.test(name) ? 'none' : nameKind(name, isStated);
    if (kind === 'none') return false;
    ({ person: people, account: accounts, group: groups })[kind].push(name);
    return true;
  }
}

/** Whether a word like "by" stands in a text, before or behind what may be a name. */
export function hasLeadIn(text: string): boolean {
  return text.split(PARTS).some(isLed);
}

/**
 * Names in the pieces of a byline (see piecesOf): "By", "Jane Doe", "and", "John Roe", "May 5". Left out are reviewers,
 * translators and photographers, roles, dates and buttons. After the first name a comma or "and" must precede another.
 */
export function namesIn(pieces: readonly string[]): Names {
  const reader = new BylineReader();
  for (const piece of pieces) reader.read(piece.slice(0, MAX_PIECE));
  return reader.names;
}

/** Names without repetitions, comma-separated; `null` without names. */
export function joinNames(names: readonly string[]): string | null {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = foldWords(name);
    if (!seen.has(key)) seen.set(key, name);
  }
  return seen.size === 0 ? null : cleanText([...seen.values()].slice(0, MAX_NAMES).join(', '), 500);
}
