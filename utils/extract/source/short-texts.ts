/** A text of the page that is short enough to be a line of its own. */
export interface ShortText {
  node: Text;
  text: string;
}

const MAX_TEXTS = 8000;
const MAX_LENGTH = 240;
const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|OPTION|TEXTAREA|CODE|PRE)$/;

/**
 * The short texts of a page in its order: one pass for everything that looks for words in them. Among them may be those
 * of scripts, see isRead: to ask of each what it is in would take longer than all the rest.
 */
export function readShortTexts(doc: Document): ShortText[] {
  const texts: ShortText[] = [];
  if (!doc.body) return texts;
  const walker = doc.createTreeWalker(doc.body, 4 /* NodeFilter.SHOW_TEXT */);
  for (let left = MAX_TEXTS, node = walker.nextNode(); node && left > 0; left--, node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.length > MAX_LENGTH) continue;
    const text = data.trim();
    if (text !== '') texts.push({ node: node as Text, text });
  }
  return texts;
}

/** Whether a reader sees a text. */
export function isRead({ parentNode }: Node): boolean {
  return !UNREAD.test(parentNode?.nodeName ?? 'SCRIPT');
}
