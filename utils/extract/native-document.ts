/**
 * Reads a document past what its page may have put in the way: `<img name="cloneNode">` makes `document.cloneNode` an
 * image, also for content scripts (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem).
 */
function documentGetter(
  name: 'contentType' | 'readyState' | 'documentElement' | 'body',
): (doc: Document) => unknown {
  const read = Object.getOwnPropertyDescriptor(Document.prototype, name)?.get;
  return (doc) => read?.call(doc);
}

const contentType = documentGetter('contentType');
const readyState = documentGetter('readyState');
const documentElement = documentGetter('documentElement');
const body = documentGetter('body');

/** Media type without parameters, e.g. `text/html`. */
export function contentTypeOf(doc: Document): string {
  return String(contentType(doc));
}

/** Whether the parser is still at work. */
export function isLoading(doc: Document): boolean {
  return readyState(doc) === 'loading';
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

/** How many elements the document holds. */
export function countElements(doc: Document): number {
  return Document.prototype.getElementsByTagName.call(doc, '*').length;
}

/** A deep copy of the document: inert, so it loads no images, runs no scripts and upgrades no custom elements. */
export function deepClone(doc: Document): Document {
  const clone = Node.prototype.cloneNode.call(doc, true);
  if (!(clone instanceof Document)) throw new TypeError('not a document');
  return clone;
}
