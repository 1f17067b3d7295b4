import { Readability } from '@mozilla/readability';
import { TAG_SIGNALS, type BlockPage, type Box } from './read-blocks';

/** Around a page's text, not in it: Readability drops these in the end, or wastes time on them. */
const AROUND = ['nav', 'role-nav', 'footer', 'aside', 'dialog', 'hidden'].reduce(
  (bits, name) => bits | (1 << TAG_SIGNALS.indexOf(name)),
  0,
);

/** A box with more of the page's text than this is shown to Readability whatever it is. */
const MAX_SHARE = 0.3;

/** This many links with hardly any text besides: a menu. */
const MENU_LINKS = 4;
const MENU_SHARE = 0.8;

/** Boxes Readability need not see. */
function boxesAround(page: BlockPage): Box[] {
  const { blocks, boxes } = page;
  const chars = [0];
  const links = [0];
  blocks.forEach((block, index) => {
    chars.push((chars[index] ?? 0) + block.text.length);
    links.push((links[index] ?? 0) + block.linkLength);
  });
  const total = chars[blocks.length] ?? 0;
  const within = (sums: readonly number[], box: Box): number =>
    (sums[box.last] ?? 0) - (sums[box.first] ?? 0);
  const found: Box[] = [];
  let until = 0;
  for (const box of boxes) {
    if (box.first < until || box.first === box.last) continue;
    const size = within(chars, box);
    if (size > MAX_SHARE * total) continue;
    const isMenu = box.last - box.first >= MENU_LINKS && within(links, box) > MENU_SHARE * size;
    if (!isMenu && (box.tags & AROUND) === 0) continue;
    found.push(box);
    until = box.last;
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

/** A copy of the document without some boxes, and its texts beside those they are copies of. */
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
 * Which of a page's texts Readability takes for the article: 1 for every text of BlockPage.texts it took. It runs once,
 * on a copy: its second tries take parsing the copy anew, and how far to trust what it found is the block model's to say.
 */
export function readabilityTakes(doc: Document, page: BlockPage): Uint8Array {
  const { copy, pairs } = copyWithout(doc, boxesAround(page));
  // Told an author, it does not look for one in every element
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
