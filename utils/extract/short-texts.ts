import { NOT_LINES_TAGS } from './unread-elements';

/** A text node short enough to be a line of its own, and its text without white space around it. */
export interface ShortText {
  node: Text;
  text: string;
}

/** Text nodes that are read, and characters of a short one. */
const MAX_TEXTS = 8000;
const MAX_LENGTH = 240;

/**
 * The short texts of a page in order, read once for everyone who looks for words in them. Texts of scripts may be among
 * them, see isRead: checking the parent of each takes longer than all the rest.
 */
export function readShortTexts(doc: Document): ShortText[] {
  const texts: ShortText[] = [];
  if (!doc.body) return texts;
  const walker = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  let left = MAX_TEXTS;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    left--;
    const { data } = node as Text;
    if (data.length > MAX_LENGTH) continue;
    const text = data.trim();
    if (text !== '') texts.push({ node: node as Text, text });
  }
  return texts;
}

/** Whether a reader sees a text: not in a script, a control or a listing. */
export function isRead({ parentNode }: Node): boolean {
  return !NOT_LINES_TAGS.test(parentNode?.nodeName ?? 'SCRIPT');
}
