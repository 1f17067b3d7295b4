import { isElsewhere } from './elsewhere';
import { joinNames, namesIn } from './names';

/** Text nodes looked at around the headline for "By Jane Doe". */
const MAX_TEXTS_AFTER = 60;
const MAX_TEXTS_BEFORE = 24;

/** So much text after the headline is the article: "by" no longer names its author. */
const MAX_TEXT = 900;
/** Pieces from this length are prose. */
const PROSE_LENGTH = 100;

/** A line with a byline is no longer than this; one with a single name, which may be any word, shorter. */
const MAX_LINE = 120;
const MAX_ACCOUNT_LINE = 40;
/** What follows "by" in a node of its own may be no longer than names are. */
const MAX_NAMES_LINE = 60;

const SHOW_TEXT = 4;

/** What the page shows as its authors: people if any are named, else accounts and groups. */
export interface VisibleByline {
  people: string | null;
  others: string | null;
}

/** The text nodes around the headline, from shortly before it until the article's text has begun. */
function textsAround(doc: Document, heading: Element | null): Text[] {
  const walker = doc.createTreeWalker(doc.body, SHOW_TEXT);
  if (heading) {
    walker.currentNode = heading;
    for (let left = MAX_TEXTS_BEFORE; left > 0 && walker.previousNode(); left--);
  }
  const texts: Text[] = [];
  let length = 0;
  while (texts.length < MAX_TEXTS_AFTER && length < MAX_TEXT && walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement?.nodeName ?? '';
    if (node.data.trim() === '' || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parent)) continue;
    if (node.data.length > PROSE_LENGTH) length += node.data.length;
    texts.push(node);
  }
  return texts;
}

/** Names that "by" or its like in another language leads in. */
function ledNames(text: string, next: string): VisibleByline | null {
  if (text.length > MAX_LINE) return null;
  const alone = namesIn([text]);
  if (!alone.led) return null;
  const names = alone.people.length > 0 || next.length > MAX_NAMES_LINE ? alone : namesIn([text, next]);
  const others = text.length < MAX_ACCOUNT_LINE ? [...names.groups, ...names.accounts].slice(0, 1) : [];
  return { people: joinNames(names.people), others: joinNames(others) };
}

/** Authors named in a line of their own around the headline: "By Jane Doe", unmarked. */
export function ledByline(doc: Document, heading: Element | null): VisibleByline {
  const texts = textsAround(doc, heading);
  let others: string | null = null;
  for (const [index, node] of texts.entries()) {
    const names = ledNames(node.data.trim(), texts[index + 1]?.data.trim() ?? '');
    if (!names || (names.people ?? names.others) === null) continue;
    if (!node.parentElement || isElsewhere(node.parentElement, heading)) continue;
    if (names.people !== null) return { people: names.people, others };
    others ??= names.others;
  }
  return { people: null, others };
}
