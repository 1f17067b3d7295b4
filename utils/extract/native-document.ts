/**
 * A getter of a document's own property, though the page shadows it: `<img name="cloneNode">` makes `document.cloneNode`
 * an image, also for content scripts (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
function documentGetter(
  name: 'contentType' | 'readyState' | 'documentElement' | 'body' | 'defaultView',
): (doc: Document) => unknown {
  const read = Object.getOwnPropertyDescriptor(Document.prototype, name)?.get;
  return (doc) => read?.call(doc);
}

const contentType = documentGetter('contentType');
const readyState = documentGetter('readyState');
const documentElement = documentGetter('documentElement');
const body = documentGetter('body');
const defaultView = documentGetter('defaultView');

/** A getter of a node's own property, though the inputs of a form shadow those of the form. */
function nodeGetter(name: 'firstChild' | 'nextSibling' | 'parentNode'): (node: Node) => Node | null {
  const read = Object.getOwnPropertyDescriptor(Node.prototype, name)?.get;
  return (node) => read?.call(node) as Node | null;
}

/** `node.firstChild`. */
export const firstChildOf = nodeGetter('firstChild');
/** `node.nextSibling`. */
export const nextSiblingOf = nodeGetter('nextSibling');
/** `node.parentNode`. */
export const parentOf = nodeGetter('parentNode');

/** Media type without parameters, e.g. `text/html`. */
export function contentTypeOf(doc: Document): string {
  return String(contentType(doc));
}

/** Whether the parser is still working. */
export function isLoading(doc: Document): boolean {
  return readyState(doc) === 'loading';
}

/** Whether everything that the page began with has loaded. */
export function isComplete(doc: Document): boolean {
  return readyState(doc) === 'complete';
}

/** Whether the document is shown in a window; others load no frames and have no custom elements. */
export function isShown(doc: Document): boolean {
  return defaultView(doc) !== null;
}

/** `<html>`, or another root element; `null` in an emptied document. */
export function rootOf(doc: Document): Element | null {
  const root = documentElement(doc);
  return root instanceof Element ? root : null;
}

/** `<body>` or `<frameset>`. */
export function bodyOf(doc: Document): HTMLElement | null {
  const element = body(doc);
  return element instanceof HTMLElement ? element : null;
}

/** `document.querySelectorAll` as an array. */
export function queryAll(doc: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(doc, selector)];
}

/** All elements, as a live list. */
export function elementsOf(doc: Document): HTMLCollectionOf<Element> {
  return Document.prototype.getElementsByTagName.call(doc, '*');
}

/** A deep copy of the document: inert, so it loads no images, runs no scripts and upgrades no custom elements. */
export function deepClone(doc: Document): Document {
  const clone = Node.prototype.cloneNode.call(doc, true);
  if (!(clone instanceof Document)) throw new TypeError('not a document');
  return clone;
}
