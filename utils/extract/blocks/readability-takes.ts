import Readability from '@mozilla/readability/Readability.js';
import type { BlockPage, Box } from './block-page';
import { between, sumsOf } from './sums';
import { tagBit } from './tag-signals';

/** Signals of boxes around a page's text: Readability drops them in the end, or wastes time on them. */
const AROUND = ['nav', 'role-nav', 'footer', 'aside', 'dialog', 'hidden'].reduce(
  (bits, name) => bits | tagBit(name),
  0,
);

/** The share of the page's text from which on a box is shown to Readability whatever its signals. */
const MAX_SHARE = 0.3;

/** Blocks of the shortest menu, and the share of its text that is links. */
const MENU_LINKS = 4;
const MENU_SHARE = 0.8;

/** The outermost boxes around the page's text. */
function boxesAround(page: BlockPage): Box[] {
  const { blocks, boxes } = page;
  const chars = sumsOf(blocks, ({ text }) => text.length);
  const links = sumsOf(blocks, ({ linkLength }) => linkLength);
  const total = between(chars, 0, blocks.length);
  const found: Box[] = [];
  let until = 0;
  for (const box of boxes) {
    const { first, last } = box;
    if (first < until || first === last) continue;
    const size = between(chars, first, last);
    if (size > MAX_SHARE * total) continue;
    const isMenu = last - first >= MENU_LINKS && between(links, first, last) > MENU_SHARE * size;
    if (!isMenu && (box.tags & AROUND) === 0) continue;
    found.push(box);
    until = last;
  }
  return found;
}

/** All text nodes of a tree in the order of the page. */
function textNodes(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  return nodes;
}

/** A copy of the document without some boxes, and pairs of the texts that are left and their copies. */
function copyWithout(doc: Document, boxes: readonly Box[]): { copy: Document; pairs: [Text, Text][] } {
  const places = boxes.map(({ element }) => {
    const place = doc.createComment('');
    element.replaceWith(place);
    return { element, place };
  });
  const copy = doc.cloneNode(true) as Document;
  const copies = textNodes(copy.body);
  const pairs = textNodes(doc.body).map((text, index): [Text, Text] => [text, copies[index] as Text]);
  for (const { element, place } of places) place.replaceWith(element);
  return { copy, pairs };
}

/**
 * Which of a page's texts Readability takes for the article: 1 for each of BlockPage.texts that it took. It runs on a copy,
 * and only once: another try would parse the copy again, and the block model decides how far to trust the first.
 */
export function readabilityTakes(doc: Document, page: BlockPage): Uint8Array {
  const { copy, pairs } = copyWithout(doc, boxesAround(page));
  // Given an author, it does not search every element for one
  const author = copy.createElement('meta');
  author.name = 'author';
  author.content = '-';
  copy.head.append(author);
  const serializer = (node: Node) => node as Element;
  const options = { serializer, keepClasses: true, disableJSONLD: true, charThreshold: 1 };
  const parsed = new Readability<Element>(copy, options).parse();
  const takes = new Uint8Array(page.texts.length);
  if (!parsed?.content) return takes;
  const { content } = parsed;
  const taken = new Set<Text>();
  for (const [text, own] of pairs) if (content.contains(own)) taken.add(text);
  page.texts.forEach((text, index) => (takes[index] = taken.has(text) ? 1 : 0));
  return takes;
}
