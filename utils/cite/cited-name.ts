import { joinWords } from '../extract/clean-text';
import { nameKind } from '../extract/metadata/names';

/** An author: a person whose family name is known, or a name that stands as it is. */
export type CitedName = { family: string; given: string } | { literal: string };

/** Scripts in which a name begins with the given name, and initials are usual. */
const GIVEN_FIRST =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{M}\s.'’ʻ-]+$/u;

/** Languages in whose Latin script the family name stands first. */
const FAMILY_FIRST_LANGUAGES = /^(?:hu|vi)\b/;

/** Ends of Russian patronymics: a name that ends with one begins with the family name. */
const PATRONYMIC = /(?:ович|евич|ич|овна|евна|ична|инична)$/;

/** Words of Azerbaijani and Turkic patronymics: a name with one has no order that is sure. */
const SON_OR_DAUGHTER = /(?:^|\s)(?:oğlu|qızı|kızı|оглы|кызы|оғлы|қызы)(?:\s|$)/i;

/** Words of names of organisations that are written like a person's. */
const OF_ORGANISATIONS = new Set(
  [
    'agency association bureau center centre college committee company council desk foundation gazette group herald institute',
    'journal library magazine media ministry museum network news office post press project radio review service society staff team',
    'times tribune tv university xəbər agentliyi redaksiya nazirliyi mərkəzi haber ajansı gazetesi merkezi bakanlığı üniversitesi',
    'агентство газета журнал институт комитет министерство новости радио редакция служба университет центр',
  ].flatMap((words) => words.split(' ')),
);

/** Small words that belong to the family name after them. */
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|ben|ter|ten|zu|zum)$/i;

/** The authors that a byline names, as `joinNames` writes them; the site's own name is none. */
export function citedNames(byline: string | null, siteName: string | null, lang: string | null): CitedName[] {
  const site = siteName === null ? null : joinWords(siteName);
  return (byline ?? '')
    .split(', ')
    .map((name) => name.trim())
    .filter((name) => name !== '' && joinWords(name) !== site)
    .map((name) => toCitedName(name, lang ?? ''));
}

/** A person's name in its two parts where its form tells them; else the name as it is. */
function toCitedName(name: string, lang: string): CitedName {
  const words = name.split(/\s+/);
  const isSure = GIVEN_FIRST.test(name) && !SON_OR_DAUGHTER.test(name) && nameKind(name, true) === 'person';
  if (words.length < 2 || !isSure || isOrganisation(words)) return { literal: name };
  if (isFamilyFirst(words, lang)) return { family: words[0] ?? '', given: words.slice(1).join(' ') };
  const begin = familyBegin(words);
  return {
    family: properCase(words.slice(begin).join(' '), lang),
    given: words.slice(0, begin).join(' '),
  };
}

function isOrganisation(words: readonly string[]): boolean {
  return words.some((word) => OF_ORGANISATIONS.has(word.toLowerCase()));
}

function isFamilyFirst(words: readonly string[], lang: string): boolean {
  return FAMILY_FIRST_LANGUAGES.test(lang) || (words.length === 3 && PATRONYMIC.test(words[2] ?? ''));
}

/** The place of the first word of a family name that stands last. */
function familyBegin(words: readonly string[]): number {
  const particle = words.findIndex((word, index) => index > 0 && PARTICLE.test(word));
  return particle > 0 && particle < words.length - 1 ? particle : words.length - 1;
}

/** Languages whose capital I is the small ı. */
const DOTLESS = /^(?:az|tr)\b/;

/** A family name in capitals, as signatures have it, in the usual case. */
function properCase(name: string, lang: string): string {
  const isCapitals = name.length > 2 && name === name.toUpperCase() && name !== name.toLowerCase();
  if (!isCapitals) return name;
  const locale = DOTLESS.test(lang) ? 'tr' : 'en';
  return name.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLocaleLowerCase(locale));
}

/** `A. B.` for "Anna Beata", `J.-P.` for "Jean-Pierre". */
export function initials(given: string, between = ' '): string {
  return given
    .split(/\s+/)
    .map((word) => word.split('-').map(initial).join('-'))
    .join(between);
}

function initial(part: string): string {
  const [first = ''] = [...part];
  return `${first.toUpperCase()}.`;
}

/** `Anna Petrova`: the name as it is spoken. */
export function spokenName(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** `Petrova, Anna`. */
export function invertedName(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** `a, b, and c`: a list in words. `last` stands before the last of three or more, `pair` between two. */
export function listNames(names: readonly string[], pair: string, last: string): string {
  if (names.length < 3) return names.join(pair);
  return `${names.slice(0, -1).join(', ')}${last}${names.at(-1) ?? ''}`;
}
