/** The first `most` elements that match a selector: hostile pages have thousands. */
export function queryFirst(doc: Document, selector: string, most: number): Element[] {
  return [...doc.querySelectorAll(selector)].slice(0, most);
}
