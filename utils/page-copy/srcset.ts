/**
 * The addresses in a `srcset`: each ends at white space or at the commas it ends with, and commas stand within it too. What
 * describes it ends at the next comma. https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute
 */
export function addressesOf(srcset: string): string[] {
  return [...srcset.matchAll(/([^\s,]+(?:,+[^\s,]+)*)(?:,+|[^,]*)/g)].map(([, address = '']) => address);
}
