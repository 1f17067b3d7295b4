/** Selector of elements whose name or id shadows properties of their form or of the document. */
const NAMED = 'button, fieldset, input, object, output, select, textarea, img, form, iframe, embed';

/**
 * Removes names that shadow properties: with `<input name="attributes">` a form's `attributes` is that field.
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
export function unshadowNames(root: Document | DocumentFragment): void {
  const { querySelectorAll } =
    root instanceof DocumentFragment ? DocumentFragment.prototype : Document.prototype;
  for (const element of querySelectorAll.call(root, NAMED)) {
    for (const attribute of ['name', 'id']) {
      const name = Element.prototype.getAttribute.call(element, attribute);
      if (name === null || !(name in HTMLFormElement.prototype || name in Document.prototype)) continue;
      Element.prototype.removeAttribute.call(element, attribute);
    }
  }
}
