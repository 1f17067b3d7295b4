import { copyTree } from './copy-tree';
import { removeIconNames } from './icon-names';
import { isNestedDeeply } from './is-nested-deeply';
import { MAX_DEPTH } from './limits';
import { placeDeclaredParts, placeLiveParts } from './live-parts';
import { mendContent } from './mend-content';
import { contentTypeOf, deepClone, isShown, queryAll, rootOf } from './native-document';
import { isMoved, otherArticles } from './rendered/other-articles';
import { resolveUrl } from './resolve-url';
import { placeScriptlessPictures } from './scriptless-pictures';

/** Selector of elements whose `name` or `id` shadows properties of the document or of their form. */
const SHADOWING =
  ':is(form,img,embed,object,iframe,input,button,select,textarea,fieldset,output):is([name],[id])';

/** Removes names that make `clone.body` or `form.attributes` an element of the page instead of the property. */
function removeShadowingNames(clone: Document): void {
  for (const element of queryAll(clone, SHADOWING)) {
    Element.prototype.removeAttribute.call(element, 'name');
    if (element instanceof HTMLFormElement || !element.id) continue;
    if (element.closest('object,form,[form]')) element.removeAttribute('id');
  }
}

/** An XHTML page as an HTML document: in an XML document tag names keep their case, and we look for capitals. */
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

/** Makes relative addresses in the copy resolve as on the page, though the copy has another address. Returns their base. */
function setBase(clone: Document, url: string): string {
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
 * Parses HTML into the body of an inert document of its own: nothing in it loads or runs. It must be sanitised like any
 * other content.
 */
export function parseInert(html: string): HTMLElement {
  // With the tag the parser does not put what comes first (a script) into the head
  // eslint-disable-next-line no-restricted-syntax -- into a document that is never shown
  const doc = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  removeShadowingNames(doc);
  return doc.body;
}

/** A copy of a page that may be read and changed freely. */
export interface PageClone {
  doc: Document;
  /** Base of its relative addresses. */
  base: string;
  /** Boxes of the articles that the page has appended to the one that is shown, see otherArticles. */
  others: readonly Element[];
  /** Whether the page has changed its address since it was loaded. */
  isMoved: boolean;
}

/**
 * Copies a document: changes of the copy do not reach the page, and no name on the page shadows the copy's properties.
 * @param url address of the page
 * @param withParts whether the content of shadow trees and frames is put where the reader sees it
 */
export function cloneDocument(doc: Document, url: string, withParts = true): PageClone {
  let clone = isNestedDeeply(doc, MAX_DEPTH) ? copyFlat(doc) : deepClone(doc);
  const others = isShown(doc) ? otherArticles(doc, clone, url) : [];
  if (withParts) {
    if (isShown(doc)) placeLiveParts(doc, clone);
    else placeDeclaredParts(clone, parseInert);
  }
  removeShadowingNames(clone);
  removeIconNames(clone);
  if (contentTypeOf(doc) === 'application/xhtml+xml') clone = toHtmlDocument(clone);
  if (withParts) {
    placeScriptlessPictures(clone, parseInert);
    mendContent(clone);
  }
  return { doc: clone, base: setBase(clone, url), others, isMoved: isShown(doc) && isMoved(url) };
}
