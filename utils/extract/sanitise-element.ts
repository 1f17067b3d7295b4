import { copyTree, type Copied } from './copy-tree';
import { keepLinkedIds, removeUnsafeAddresses } from './safe-addresses';
import { ATTRIBUTES, ID_PREFIX, MATH_TAGS, TEXT_TAGS, WITH_CONTENT } from './sanitise-config';

const HTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

const TEXT = new Set(TEXT_TAGS.split(' '));
const MATH = new Set(MATH_TAGS.split(' '));
const DROPPED = new Set(WITH_CONTENT.split(' '));
const KEPT = new Set(ATTRIBUTES.split(' '));

/** Levels below which elements are left out and their content is kept: browsers parse no deeper either. */
const MAX_DEPTH = 250;

/** The parts of https://wicg.github.io/sanitizer-api/ that are used here. */
interface SanitizerConfig {
  elements: { name: string; namespace: string }[];
  attributes: string[];
  comments: boolean;
  dataAttributes: boolean;
}
type SetHtml = (html: string, options: { sanitizer: object }) => void;

const inNamespace = (names: Iterable<string>, namespace: string) =>
  [...names].map((name) => ({ name, namespace }));

const CONFIG: SanitizerConfig = {
  elements: [...inNamespace(TEXT, HTML), ...inNamespace(MATH, MATHML)],
  attributes: [...KEPT],
  comments: false,
  // All others than those named
  dataAttributes: false,
};

let ready: object | null = null;

/** The browser's sanitiser, made once: reading its rules takes longer than a short text. */
function sanitizer(): object {
  const { Sanitizer } = globalThis as { Sanitizer?: new (config: SanitizerConfig) => object };
  return (ready ??= Sanitizer ? new Sanitizer(CONFIG) : CONFIG);
}

/** Whether an element is allowed in a parent. Only MathML is allowed in a formula: parsed again, other elements would leave it. */
function isAllowed({ localName, namespaceURI }: Element, parent: Element): boolean {
  const isInMath = parent.namespaceURI === MATHML;
  if (namespaceURI === MATHML) return MATH.has(localName) && (isInMath || localName === 'math');
  return namespaceURI === HTML && TEXT.has(localName) && !isInMath;
}

/** An element without its content, with the allowed attributes and a prefixed id. */
function copyElement(element: Element): Element {
  const copy = element.ownerDocument.createElementNS(element.namespaceURI, element.localName);
  for (const name of element.getAttributeNames()) {
    if (!KEPT.has(name)) continue;
    const value = element.getAttribute(name) ?? '';
    const isBareId = name === 'id' && !value.startsWith(ID_PREFIX);
    copy.setAttribute(name, isBareId ? ID_PREFIX + value : value);
  }
  return copy;
}

/** A node without its content, as far as it is allowed. */
function copyAllowed(node: Node, parent: Node): Copied {
  if (node.nodeType === 3 || node.nodeType === 4) return new Text((node as Text).data);
  if (!(node instanceof Element) || DROPPED.has(node.localName)) return 'nothing';
  return isAllowed(node, parent as Element) ? copyElement(node) : 'content';
}

/**
 * A copy of an element, in a `<div>` of its own, without anything executable: text, tables, pictures and MathML; links and
 * pictures with absolute, harmless addresses or none; no classes; only ids that a link in the content leads to.
 * Two sanitisers in a row share no mistakes: ours copies what it knows from node to node; then the browser's, where there is
 * one, parses the resulting HTML.
 * @param element inert (not part of a live page), of a document without shadowing names
 */
export function sanitiseElement(element: Element): HTMLElement {
  const content = element.ownerDocument.createElement('div');
  copyTree(element, content, MAX_DEPTH, copyAllowed);
  const setHtml = (content as { setHTML?: SetHtml }).setHTML;
  setHtml?.call(content, content.innerHTML, { sanitizer: sanitizer() });
  removeUnsafeAddresses(content);
  keepLinkedIds(content);
  return content;
}
