import { isElsewhere } from '../elsewhere';
import { joinNames, nameKind } from './names';

/** Characters from which on a text is a paragraph, and of the longest signature. */
const PROSE_LENGTH = 100;
const MAX_LENGTH = 40;

/** Text nodes after a paragraph among which its signature is. */
const NEAR = 3;

/** Text nodes that are read. */
const MAX_TEXTS = 3000;

const SHOW_TEXT = 4;

/** Whether a word is written in capitals: `ƏLİYEV`. */
export function isLoud(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether a text is a person's name of several words. A credit line is none: `Mənbə: APA`. */
function isName(text: string): boolean {
  return text.length <= MAX_LENGTH && /\s/.test(text) && !text.includes(':') && nameKind(text) === 'person';
}

/** Whether the family name is in capitals, as authors sign: `Vüqar ƏLİYEV`. */
function isSignature(name: string): boolean {
  const words = name.split(/\s+/);
  return !isLoud(words[0] ?? '') && isLoud(words.at(-1) ?? '');
}

/** Selector of boxes that a signature is the whole text of. */
const BOX = 'p,div,td,section';

/** Whether a box puts its text at the end of the line, as letters are signed. */
function isAtLineEnd(box: Element): boolean {
  return (
    box.getAttribute('align') === 'right' ||
    /text-align:\s*(?:right|end)/.test(box.getAttribute('style') ?? '')
  );
}

/** The box that has a text and nothing else, and is of this article; `null` without one. */
function ownBox({ parentElement }: Text, text: string, heading: Element | null): Element | null {
  const box = parentElement?.closest(BOX) ?? null;
  return box?.textContent.trim() === text && !isElsewhere(box, heading) ? box : null;
}

/** A signature below a paragraph. */
interface Signature {
  name: string;
  box: Element;
}

/** The signature in a text node; `null` when it is none. */
function signatureIn(node: Text, text: string, heading: Element | null): Signature | null {
  const box = isName(text) ? ownBox(node, text, heading) : null;
  return box && (isSignature(text) || isAtLineEnd(box)) ? { name: text, box } : null;
}

/** Whether a later paragraph goes on with what a signature stands in: then it is a heading, or names who spoke. */
function goesOn({ parentElement }: Text, { box }: Signature): boolean {
  return !isAtLineEnd(box) || box.parentElement?.contains(parentElement) !== false;
}

/** The first text nodes below the headline that are not blank. */
export function* textsBelow(doc: Document, heading: Element | null): Generator<Text> {
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
  let signature: Signature | null = null;
  let distance = Infinity;
  for (const node of textsBelow(doc, heading)) {
    const text = node.data.trim();
    distance++;
    if (text.length >= PROSE_LENGTH) {
      if (signature && !goesOn(node, signature)) break;
      distance = 0;
      signature = null;
    } else if (distance <= NEAR) signature ??= signatureIn(node, text, heading);
  }
  return signature?.name ?? null;
}

/** Bold names above the first paragraph: "Jane Doe", "Jane Doe/John Roe". */
function namesAbove(node: Text, heading: Element | null): string | null {
  const text = node.data.trim();
  const names = text.split(/\s?[/&]\s?/);
  if (text.length > 2 * MAX_LENGTH || !names.every(isName)) return null;
  return node.parentElement?.closest('strong,b') && ownBox(node, text, heading) ? joinNames(names) : null;
}

/**
 * The names that stand alone and bold right above the article's first paragraph; `null` without any.
 * @param heading the element that shows the title
 */
export function readNamesAbove(doc: Document, heading: Element | null): string | null {
  let before: Text | null = null;
  for (const node of textsBelow(doc, heading)) {
    const paragraph = node.parentElement?.closest('p');
    if (paragraph && paragraph.textContent.length >= PROSE_LENGTH)
      return before && namesAbove(before, heading);
    before = node;
  }
  return null;
}
