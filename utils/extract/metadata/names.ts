import { cleanText, wordsOf } from '../clean-text';
import { CREDENTIAL, GROUP, isRole, LEAD_IN, NOBODY, OTHER_PART, standsBesideNames } from './name-words';

/** How likely a text is to be a person's name: like one, an account's or a group's, or none. */
export type NameKind = 'person' | 'account' | 'group' | 'none';

const MAX_WORDS = 6;
const MAX_LENGTH = 60;
const MAX_NAMES = 10;
/** Characters of a piece that are read: the patterns that part names take long on long texts. */
const MAX_PIECE = 500;

/** What parts a byline: signs that stand in no name. Commas and conjunctions part names. */
const PARTS = /\s*[|•·\n»›/]\s*|\s+[–—-]\s+|\s*[(（]\s*|\s*[)）]\s*/;
const BETWEEN_NAMES = /\s*[,;،、]\s*|\s+(?:&|and|und|et|y|e|och|og|və|ve|и|та|и|және|و|with|mit)\s+|\s*&\s*/i;

/** Small words in names. */
const PARTICLE =
  /^(?:d[aeiou]s?|del|della|dos|l[ae]|van|von|zu[mr]?|der|den|ter|ten|al|el|bin|bint|ibn|af|av|oğlu|qızı|oglu|qizi|kızı|ben|st|i|y|ul)$|^(?:d|l|o|al|el)[-'’]/i;

function isSmall(word: string): boolean {
  const first = word.charAt(0);
  return first === first.toLowerCase() && first !== first.toUpperCase();
}

/** What kind of name a text is by its form alone. */
export function nameKind(text: string): NameKind {
  if (text.length > MAX_LENGTH) return 'none';
  const words = text.split(/\s+/).filter((word) => wordsOf(word).length > 0);
  if (words.length === 0 || words.length > MAX_WORDS) return 'none';
  if (NOBODY.test(text) || /https?:|www\.|@|[!?{}<>=%$#*"“”[\]]|:$|\.{2}|…/.test(text)) return 'none';
  if (GROUP.test(text)) return 'group';
  if (words.some(standsBesideNames)) return 'none';
  if (words.length === 1)
    return /^\d|\.(?:com|org|net|de|az|ru)$/i.test(text) || text.length < 2 ? 'none' : 'account';
  if (/\d/.test(text)) return 'none';
  const proper = words.filter((word) => !PARTICLE.test(word));
  return proper.length > 0 && !proper.some(isSmall) ? 'person' : 'none';
}

/** Names found in a byline, by what they look like. */
export interface Names {
  people: string[];
  accounts: string[];
  groups: string[];
  /** Whether words such as "by" stood before them. */
  led: boolean;
}

/** A part of a byline without what follows the name: "on May 5", "at 18:52". */
function withoutTail(part: string): string {
  return part
    .replace(/\s+(?:on|at|am|um|le|el|vom|den|posted|published|updated|last)\s.*\d.*$/i, '')
    .replace(/[\s,;:.·•|-]+$/, (tail) =>
      tail.startsWith('.') && /(?:\b[A-Z]|Jr|Sr)$/.test(part.slice(0, -tail.length)) ? '.' : '',
    )
    .trim();
}

const CONNECTED = /(?:[,;،、&+]|(?:^|\s)(?:and|und|et|y|e|och|og|və|ve|и|та|и|және|و|with|mit))$/i;
const CONNECTS = /^(?:[,;،、&+]|(?:and|und|et|y|e|och|og|və|ve|и|та|және|و|with|mit)(?:\s|$))/i;

/**
 * Names in the pieces of a byline (see piecesOf): "By", "Jane Doe", "and", "John Roe", "May 5". Reviewers, translators and
 * photographers are left out, and so are roles, dates and buttons. Once somebody is named, only what is joined by a comma
 * or "and" is another name.
 */
export function namesIn(pieces: readonly string[]): Names {
  const names: Names = { people: [], accounts: [], groups: [], led: false };
  let isOther = false;
  let isOpen = true;
  for (const whole of pieces) {
    const piece = whole.slice(0, MAX_PIECE);
    if (OTHER_PART.test(piece) && !LEAD_IN.test(piece)) {
      isOther = true;
      continue;
    }
    isOpen ||= CONNECTS.test(piece);
    for (const part of piece.split(PARTS)) {
      const lead = LEAD_IN.exec(part);
      if (lead) {
        names.led = true;
        isOther = false;
        isOpen = true;
      }
      if (isOther || !isOpen) continue;
      const known = names.people.length + names.accounts.length + names.groups.length;
      addNames(lead ? part.slice(lead[0].length) : part, names);
      isOpen = names.people.length + names.accounts.length + names.groups.length === known && known === 0;
    }
    isOpen ||= CONNECTED.test(piece);
  }
  return names;
}

function addNames(part: string, names: Names): void {
  for (const [index, entry] of withoutTail(part).split(BETWEEN_NAMES).entries()) {
    const name = withoutTail(entry.replace(CONNECTS, '').trim());
    if (name === '' || (CREDENTIAL.test(name) && index > 0)) continue;
    if (isRole(name) && index > 0) return;
    const kind = isRole(name) && !GROUP.test(name) ? 'none' : nameKind(name);
    if (kind === 'person') names.people.push(name);
    else if (kind === 'account') names.accounts.push(name);
    else if (kind === 'group') names.groups.push(name);
    else if (index > 0) return;
  }
}

/** Names without repetitions, as one text; `null` when there are none. */
export function joinNames(names: readonly string[]): string | null {
  const seen = new Map<string, string>();
  for (const name of names) {
    const key = wordsOf(name).join(' ');
    if (!seen.has(key)) seen.set(key, name);
  }
  return seen.size === 0 ? null : cleanText([...seen.values()].slice(0, MAX_NAMES).join(', '), 500);
}
