import { contentTypeOf, deepClone, queryAll, rootOf } from './native-document';
import { resolveUrl } from './resolve-url';

/** Elements whose `name` or `id` shadows properties of the document or of their form. */
const NAMED = 'form,img,embed,object,iframe,input,button,select,textarea,fieldset,output';
const SHADOWING = NAMED.split(',')
  .map((tag) => `${tag}[name]`)
  .concat(['object[id]', 'form [id]:is(img,input,button,select,textarea,fieldset,output)'])
  .join(',');

/** So that code which reads `clone.body` or `form.attributes` gets the property and not an element of the page. */
function removeShadowingNames(clone: Document): void {
  for (const element of queryAll(clone, SHADOWING)) {
    const removeAttribute = (name: string) => Element.prototype.removeAttribute.call(element, name);
    removeAttribute('name');
    if (!(element instanceof HTMLFormElement)) removeAttribute('id');
  }
}

/** An XHTML page as an HTML document: in an XML document tag names keep their case, and Readability looks for capitals. */
function toHtmlDocument(clone: Document): Document {
  const html = clone.implementation.createHTMLDocument('');
  const root = rootOf(clone);
  if (root) html.replaceChild(html.importNode(root, true), html.documentElement);
  return html;
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

/** A copy of a page that may be read and changed freely. `base` is what its relative addresses are relative to. */
export interface PageClone {
  doc: Document;
  base: string;
}

/**
 * Copies a document so that nothing done to the copy reaches the page, and nothing named by the page shadows the copy's
 * own properties.
 * @param url address of the page
 */
export function cloneDocument(doc: Document, url: string): PageClone {
  let clone = deepClone(doc);
  removeShadowingNames(clone);
  if (contentTypeOf(doc) === 'application/xhtml+xml') clone = toHtmlDocument(clone);
  return { doc: clone, base: fixBase(clone, url) };
}
