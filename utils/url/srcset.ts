/** One picture that a `srcset` offers. */
export interface SrcsetCandidate {
  /** As written. */
  address: string;
  /** Its width (`640w`) or density (`2x`); empty where none is stated. */
  size: string;
}

/** An address ends at white space or at the commas it ends with: commas stand within addresses too. Its size ends at a comma. */
const CANDIDATE = /([^\s,]+(?:,+[^\s,]+)*)(?:,+|([^,]*))/g;

/** The candidates of a `srcset` in order. https://html.spec.whatwg.org/multipage/images.html#parse-a-srcset-attribute */
export function readSrcset(srcset: string): SrcsetCandidate[] {
  return [...srcset.matchAll(CANDIDATE)].map(([, address = '', size = '']) => ({
    address,
    size: size.trim(),
  }));
}
