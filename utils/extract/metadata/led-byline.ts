import { UNREAD_TAGS } from '../unread-elements';
import { isElsewhere } from '../elsewhere';
import { hasLeadIn, joinNames, namesIn, type Names } from './names';

/** Text nodes around the headline that are searched for "By Jane Doe". */
const MAX_TEXTS_AFTER = 60;
const MAX_TEXTS_BEFORE = 24;

/** Characters of prose after which the article's text has begun: "by" no longer names its author. */
const MAX_TEXT = 900;

/** Texts from this length on are prose. */
const PROSE_LENGTH = 100;

/** Characters of the longest line with a byline, and of one with an account, whose name may be any word. */
const MAX_LINE = 120;
const MAX_ACCOUNT_LINE = 40;

/** Characters of the longest text after "by" in a node of its own. */
const MAX_NAMES_LINE = 60;

/** Texts after "by" that may have names. */
const MAX_PIECES = 6;

/** Characters of the longest text between two names: " and ". */
const MAX_CONNECTION = 5;

const SHOW_TEXT = 4;

/** Authors, comma-separated: people, and accounts and groups. */
export interface VisibleByline {
  people: string | null;
  others: string | null;
}

/** A walker that stands shortly before the headline. */
function walkerBefore(doc: Document, heading: Element | null): TreeWalker {
  const walker = doc.createTreeWalker(doc.body, SHOW_TEXT);
  if (!heading) return walker;
  walker.currentNode = heading;
  for (let left = MAX_TEXTS_BEFORE; left > 0 && walker.previousNode(); left--);
  return walker;
}

/** The text nodes around the headline, until the article's text has begun. */
export function textsAround(doc: Document, heading: Element | null): Text[] {
  const walker = walkerBefore(doc, heading);
  const texts: Text[] = [];
  let length = 0;
  while (texts.length < MAX_TEXTS_AFTER && length < MAX_TEXT && walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.data.trim() === '' || UNREAD_TAGS.test(node.parentElement?.nodeName ?? '')) continue;
    if (node.data.length > PROSE_LENGTH) length += node.data.length;
    texts.push(node);
  }
  return texts;
}

/** The names in a text that has "by" or the like, or in the short one after it, and further ones that these go on with. */
function namesNear(text: string, following: readonly Text[]): Names | null {
  const alone = namesIn([text]);
  if (!alone.led) return null;
  // Names in one line are marked alike
  const [first] = following;
  const isAlike = ({ data, parentElement }: Text) =>
    data.length <= MAX_CONNECTION || parentElement?.nodeName === first?.parentElement?.nodeName;
  const pieces = [
    text,
    ...following
      .slice(0, MAX_PIECES)
      .filter(isAlike)
      .map(({ data }) => data.trim()),
  ];
  const isNamed = alone.people.length > 0 || (pieces[1] ?? '').length > MAX_NAMES_LINE;
  const near = isNamed ? alone : namesIn(pieces.slice(0, 2));
  return near.people.length > 0 ? namesIn(pieces) : near;
}

/**
 * The names after "by", or a word like it in another language; `null` where there are none.
 * @param following the texts after it: the first may have the name, others further ones
 */
export function ledNames(text: string, following: readonly Text[]): VisibleByline | null {
  const names = text.length <= MAX_LINE && hasLeadIn(text) ? namesNear(text, following) : null;
  if (!names) return null;
  const others = text.length < MAX_ACCOUNT_LINE ? [...names.groups, ...names.accounts].slice(0, 1) : [];
  const led = { people: joinNames(names.people), others: joinNames(others) };
  return led.people === null && led.others === null ? null : led;
}

/** Authors in a line of their own around the headline, without markup: "By Jane Doe". */
export function ledByline(doc: Document, heading: Element | null): VisibleByline {
  const texts = textsAround(doc, heading);
  let others: string | null = null;
  for (const [index, { data, parentElement }] of texts.entries()) {
    const names = ledNames(data.trim(), texts.slice(index + 1));
    if (!names || !parentElement || isElsewhere(parentElement, heading)) continue;
    if (names.people !== null) return { people: names.people, others };
    others ??= names.others;
  }
  return { people: null, others };
}
