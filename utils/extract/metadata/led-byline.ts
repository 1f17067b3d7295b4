import { UNREAD_TAGS } from '../unread-elements';
import { isElsewhere } from './elsewhere';
import { hasLeadIn, joinNames, namesIn } from './names';

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

/**
 * The names after "by", or a word like it in another language; `null` where there are none.
 * @param next the text after it
 */
export function ledNames(text: string, next: string): VisibleByline | null {
  if (text.length > MAX_LINE || !hasLeadIn(text)) return null;
  const alone = namesIn([text]);
  if (!alone.led) return null;
  const names = alone.people.length > 0 || next.length > MAX_NAMES_LINE ? alone : namesIn([text, next]);
  const others = text.length < MAX_ACCOUNT_LINE ? [...names.groups, ...names.accounts].slice(0, 1) : [];
  const led = { people: joinNames(names.people), others: joinNames(others) };
  return led.people === null && led.others === null ? null : led;
}

/** Authors in a line of their own around the headline, without markup: "By Jane Doe". */
export function ledByline(doc: Document, heading: Element | null): VisibleByline {
  const texts = textsAround(doc, heading);
  let others: string | null = null;
  for (const [index, { data, parentElement }] of texts.entries()) {
    const names = ledNames(data.trim(), texts[index + 1]?.data.trim() ?? '');
    if (!names || !parentElement || isElsewhere(parentElement, heading)) continue;
    if (names.people !== null) return { people: names.people, others };
    others ??= names.others;
  }
  return { people: null, others };
}
