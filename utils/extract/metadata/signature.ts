import { isElsewhere } from './elsewhere';
import { nameKind } from './names';

/** Characters from which on a text is a paragraph, and of the longest signature. */
const PROSE_LENGTH = 100;
const MAX_LENGTH = 40;

/** Text nodes after a paragraph among which its signature is. */
const NEAR = 3;

/** Text nodes that are read. */
const MAX_TEXTS = 3000;

const SHOW_TEXT = 4;

/** Whether a word is written in capitals: `ƏLİYEV`. */
function isLoud(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether a text is a name with the family name in capitals, as authors sign: `Vüqar ƏLİYEV`. */
function isSignature(text: string): boolean {
  if (text.length > MAX_LENGTH) return false;
  const words = text.split(/\s+/);
  const [first = ''] = words;
  return words.length > 1 && !isLoud(first) && isLoud(words.at(-1) ?? '') && nameKind(text) === 'person';
}

/** Whether a node is a signature: all that its paragraph says, and of this article. */
function signs({ parentElement }: Text, text: string, heading: Element | null): boolean {
  if (!parentElement || !isSignature(text)) return false;
  const isWhole = parentElement.closest('p,div,td,section')?.textContent.trim() === text;
  return isWhole && !isElsewhere(parentElement, heading);
}

/** The text nodes below the headline that are not blank. */
function* textsBelow(doc: Document, heading: Element | null): Generator<Text> {
  const walker = doc.createTreeWalker(doc.body, SHOW_TEXT);
  if (heading) walker.currentNode = heading;
  for (let left = MAX_TEXTS; left > 0 && walker.nextNode(); left--) {
    const node = walker.currentNode as Text;
    if (/\S/.test(node.data)) yield node;
  }
}

/**
 * The name that an author has signed with below the last paragraph; `null` without one.
 * @param heading the element that shows the title
 */
export function readSignature(doc: Document, heading: Element | null): string | null {
  let signature: string | null = null;
  let distance = Infinity;
  for (const node of textsBelow(doc, heading)) {
    const text = node.data.trim();
    distance++;
    if (text.length >= PROSE_LENGTH) {
      distance = 0;
      // What paragraphs follow is a heading, or names who spoke
      signature = null;
    } else if (distance <= NEAR && signs(node, text, heading)) signature ??= text;
  }
  return signature;
}
