import { copyTree } from './copy-tree';
import { isNestedDeeply } from './is-nested-deeply';
import { MAX_DEPTH } from './limits';
import { placeDeclaredParts, placeLiveParts } from './live-parts';
import { contentTypeOf, deepClone, isShown, queryAll, rootOf } from './native-document';
import { resolveUrl } from './resolve-url';

/** Elements whose `name` or `id` shadows properties of the document or of their form. */
const SHADOWING = 'form,img,embed,object,iframe,input,button,select,textarea,fieldset,output';

/** So that code which reads `clone.body` or `form.attributes` gets the property and not an element of the page. */
function removeShadowingNames(clone: Document): void {
  for (const element of queryAll(clone, SHADOWING)) {
    Element.prototype.removeAttribute.call(element, 'name');
    if (element instanceof HTMLFormElement || !element.id) continue;
    if (element.closest('object,form,[form]')) element.removeAttribute('id');
  }
}

/** An XHTML page as an HTML document: in an XML document tag names keep their case, and Readability looks for capitals. */
function toHtmlDocument(clone: Document): Document {
  const html = clone.implementation.createHTMLDocument('');
  const root = rootOf(clone);
  if (root) html.replaceChild(html.importNode(root, true), html.documentElement);
  return html;
}

/** An inert copy of a document that is nested no deeper than browsers can copy. */
function copyFlat(doc: Document): Document {
  const clone = new Document();
  const root = rootOf(doc);
  if (root) copyTree(root, clone, MAX_DEPTH, (node) => clone.importNode(node));
  return toHtmlDocument(clone);
}

/** Relative addresses in the copy must resolve as on the page, also when the copy's own address is another. */
function fixBase(clone: Document, url: string): string {
  const [declared] = queryAll(clone, 'base[href]');
  const base = (declared && resolveUrl(declared.getAttribute('href'), url)) ?? url;
  if (clone.baseURI !== base && clone.head) {
    const element = clone.createElement('base');
    element.setAttribute('href', base);
    clone.head.prepend(element);
  }
  return base;
}

/**
 * HTML that a page holds as text, as the body of an inert document of its own: nothing in it loads or runs. To be
 * sanitised like any other content.
 */
export function parseInert(html: string): HTMLElement {
  // The tag: so that what comes first (a script) is not put into the head, out of sight
  // eslint-disable-next-line no-restricted-syntax -- into a document that is never shown
  const doc = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  removeShadowingNames(doc);
  return doc.body;
}

/** A copy of a page that may be read and changed freely. `base` is what its relative addresses are relative to. */
export interface PageClone {
  doc: Document;
  base: string;
}

/**
 * Copies a document so that nothing done to the copy reaches the page, and nothing named by the page shadows the copy's
 * own properties.
 * @param url address of the page
 * @param withParts whether what stands in shadow trees and frames is put into its place
 */
export function cloneDocument(doc: Document, url: string, withParts = true): PageClone {
  let clone = isNestedDeeply(doc, MAX_DEPTH) ? copyFlat(doc) : deepClone(doc);
  if (withParts) {
    if (isShown(doc)) placeLiveParts(doc, clone);
    else placeDeclaredParts(clone, parseInert);
  }
  removeShadowingNames(clone);
  if (contentTypeOf(doc) === 'application/xhtml+xml') clone = toHtmlDocument(clone);
  return { doc: clone, base: fixBase(clone, url) };
}
