import { copyTree, type Copied } from './copy-tree';
import { keepLinkedIds, removeUnsafeAddresses } from './safe-addresses';
import { ATTRIBUTES, ID_PREFIX, MATH_TAGS, TEXT_TAGS, WITH_CONTENT } from './sanitise-config';

const HTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

const TEXT = new Set(TEXT_TAGS.split(' '));
const MATH = new Set(MATH_TAGS.split(' '));
const DROPPED = new Set(WITH_CONTENT.split(' '));
const KEPT = new Set(ATTRIBUTES.split(' '));

/** Boxes nested deeper are dropped, what they hold is kept: browsers parse no deeper either. */
const MAX_DEPTH = 250;

/** https://wicg.github.io/sanitizer-api/#dom-element-sethtml, with the part of its options used here. */
type SetHtml = (
  html: string,
  options: {
    sanitizer: { elements: { name: string; namespace: string }[]; attributes: string[]; comments: boolean };
  },
) => void;

const inNamespace = (names: Iterable<string>, namespace: string) =>
  [...names].map((name) => ({ name, namespace }));

const OPTIONS = {
  sanitizer: {
    elements: [...inNamespace(TEXT, HTML), ...inNamespace(MATH, MATHML)],
    attributes: [...KEPT],
    comments: false,
  },
};

/** Whether an element may stand in a parent. What is not MathML has no place in a formula: parsed again it would leave it. */
function isAllowed({ localName, namespaceURI }: Element, parent: Element): boolean {
  const isInMath = parent.namespaceURI === MATHML;
  if (namespaceURI === MATHML) return MATH.has(localName) && (isInMath || localName === 'math');
  return namespaceURI === HTML && TEXT.has(localName) && !isInMath;
}

/** A node without what it holds, as far as it is allowed. */
function copyAllowed(node: Node, parent: Node): Copied {
  if (node.nodeType === 3 || node.nodeType === 4) return new Text((node as Text).data);
  if (!(node instanceof Element) || DROPPED.has(node.localName)) return 'nothing';
  if (!isAllowed(node, parent as Element)) return 'content';
  const copy = node.ownerDocument.createElementNS(node.namespaceURI, node.localName);
  for (const name of node.getAttributeNames()) {
    const value = node.getAttribute(name) ?? '';
    if (!KEPT.has(name)) continue;
    copy.setAttribute(name, name === 'id' && !value.startsWith(ID_PREFIX) ? ID_PREFIX + value : value);
  }
  return copy;
}

/**
 * A copy of an element with nothing executable in it, in a box of its own: text, tables, pictures and MathML; links and
 * pictures with absolute, harmless addresses or none; no classes; ids only where a link in the content leads to them.
 * Two sanitisers in a row, which do not share a mistake: ours, which copies what it knows from node to node, and, where
 * it has one, the browser's on the HTML that comes of it, as its parser reads it.
 * @param element inert (not part of a live page), of a document without shadowing names
 */
export function sanitiseElement(element: Element): HTMLElement {
  const content = element.ownerDocument.createElement('div');
  copyTree(element, content, MAX_DEPTH, copyAllowed);
  const setHtml = (content as { setHTML?: SetHtml }).setHTML;
  setHtml?.call(content, content.innerHTML, OPTIONS);
  removeUnsafeAddresses(content);
  keepLinkedIds(content);
  return content;
}
