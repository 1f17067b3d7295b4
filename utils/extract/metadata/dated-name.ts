import { outwards } from '../ancestors';
import { findDate } from '../dates/parse-date';
import { isElsewhere } from '../elsewhere';
import { textsAround } from './led-byline';
import { LEAD_IN } from './name-words';
import { nameKind } from './names';
import { isLoud } from './signature';
import { piecesOf } from '../text-pieces';

/** Matches a text that may have a date. */
const MAYBE = /(?:19|20)\d\d/;

/** What separates the parts of a line with a date. */
const BETWEEN = / ?[|·•⋅] ?|(?:^| )[–—/-] /;

/** Boxes around a date that may be its line, and characters of the longest line. */
const MAX_LEVELS = 3;
const MAX_LINE = 120;

/** Characters of a text that is prose, and of prose after which a line is of a comment or another article. */
const PROSE_LENGTH = 100;
const MAX_PROSE = 300;

/** Matches the addresses of people's pages. */
const OF_PERSON = /author|autor|people|person|profil|team|staff|user/i;

/** Signs that are in no name; a word that is short, as initials, titles and particles are; one without signs of an abbreviation. */
const NO_NAME = /[,:;()"©\d]/;
const SHORT = /^(?:\S{1,3}|Prof\.?)$/;
const LOUD = /^[^\d\s.]{3,}$/;

/** Whether a word is written in capitals, and is no abbreviation. */
const isShouted = (word: string): boolean => LOUD.test(word) && isLoud(word);

/**
 * The person whom a part of the line names and nothing else; `null` without one. Two words, and short ones besides: places,
 * topics and headlines have capitals too.
 */
function personOf(part: string): string | null {
  const lead = LEAD_IN.exec(part)?.[0] ?? '';
  const name = part.slice(lead.length).replace(/ ?\([^()]*\)$/, '');
  const words = name.split(' ');
  const long = words.filter((word) => !SHORT.test(word));
  if (NO_NAME.test(name) || long.some(isShouted) || words.length < 2 || long.length > 2) return null;
  return nameKind(name) === 'person' ? name : null;
}

/** Whether a name is the words of a link to something else than a person: a section, a tag. */
function isLabel(box: Element, name: string): boolean {
  const links = [...box.querySelectorAll('a[href]')].filter((link) => link.textContent.includes(name));
  return links.some((link) => !OF_PERSON.test(`${link.getAttribute('href') ?? ''} ${link.className}`));
}

/** The only person named in a line with a date, in a part of its own; `null` without one. */
function personIn(box: Element): string | null {
  const parts = (piecesOf(box, MAX_LINE) ?? []).flatMap((piece) => piece.split(BETWEEN));
  const [name, ...others] = new Set(parts.flatMap((part) => personOf(part) ?? []));
  if (name === undefined || others.length > 0 || isLabel(box, name)) return null;
  return parts.some((part) => findDate(part, { lang: null })?.time.precision === 'day') ? name : null;
}

/** The texts around the headline that may have a date, until the article's text has begun. */
function* datedTexts(doc: Document, heading: Element): Generator<Text> {
  let prose = 0;
  for (const node of textsAround(doc, heading)) {
    if (node.data.length >= PROSE_LENGTH) prose += node.data.length;
    if (prose > MAX_PROSE) return;
    if (node.data.length <= MAX_LINE && MAYBE.test(node.data) && !heading.contains(node)) yield node;
  }
}

/**
 * The person that a line with a date around the headline names without a word before it: "5 May 2026 | Jane Doe". `null`
 * without one.
 * @param heading the element that shows the title
 */
export function readDatedName(doc: Document, heading: Element | null): string | null {
  if (!heading) return null;
  for (const { parentElement } of datedTexts(doc, heading)) {
    for (const box of outwards(parentElement, MAX_LEVELS)) {
      const name = box.contains(heading) || isElsewhere(box, heading) ? null : personIn(box);
      if (name !== null) return name;
    }
  }
  return null;
}
