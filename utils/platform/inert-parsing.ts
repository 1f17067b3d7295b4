/** A browser's Trusted Types, as far as they are used here. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML: (html: string, type: string, sink: string) => string | null },
  ): unknown;
}

/** Extraction parses in several places, and Readability puts a page's HTML back to try again: all in inert documents. */
const SINKS = ['DOMParser parseFromString', 'Element innerHTML'];

/**
 * Lets this context have HTML of pages in inert documents; scripts, and other ways for HTML into a document, stay shut.
 * For contexts that show nothing, and whose own document nobody writes to.
 */
export function allowInertParsing(): void {
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
    createHTML: (html, _type, sink) => (SINKS.includes(sink) ? html : null),
  });
}
