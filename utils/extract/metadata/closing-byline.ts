import { isElsewhere } from '../elsewhere';
import { ledNames } from './led-byline';
import { LEAD_IN } from './name-words';
import { textsBelow } from './signature';

/** Characters from which on a text is a paragraph, and of the longest line that names the author below the text. */
const PROSE_LENGTH = 100;
const MAX_LINE = 80;

/** Matches lead-ins that may name who wrote a comment or another article: "by" alone. */
const BARE = /^(?:and )?(?:by|from|von|par|por|da|di|door|av|posted|publi)(?=\W|$)/i;

/** Selector of boxes around a line, and of boxes beside the article. */
const LINE = 'p,div,li,td,dt,section,h2,h3,h4,h5,h6';
const BESIDE = 'aside,body > footer,body > div > footer';

/** Whether a line has nothing else around it, and is of this article. */
function isOwnLine({ parentElement }: Text, text: string, heading: Element | null): boolean {
  const line = parentElement?.closest(LINE);
  if (!line?.textContent.trim().startsWith(text) || line.closest(BESIDE)) return false;
  return !isElsewhere(line, heading);
}

/** The author that a text names with the one after it; `null` without one. */
function authorIn(node: Text, next: readonly Text[], heading: Element | null): string | null {
  const text = node.data.trim();
  if (text.length > MAX_LINE || !LEAD_IN.test(text) || BARE.test(text) || !isOwnLine(node, text, heading))
    return null;
  return ledNames(text, next)?.people ?? null;
}

/**
 * The author named below the article's text: "Written by Jane Doe", "Author" above a name. `null` without one, and where
 * several are named apart, as below a list of articles.
 * @param heading the element that shows the title
 */
export function readClosingByline(doc: Document, heading: Element | null): string | null {
  const texts = [...textsBelow(doc, heading)];
  const start = texts.findIndex(({ data }) => data.length >= PROSE_LENGTH);
  const authors = texts
    .slice(start + 1)
    .map((node, index) => authorIn(node, texts.slice(start + index + 2, start + index + 9), heading));
  const [author, ...others] = new Set(authors.filter((name) => name !== null));
  return start >= 0 && others.length === 0 ? (author ?? null) : null;
}
