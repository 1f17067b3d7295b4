/** The part of the Trusted Types API that is used here. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML: (html: string, type: string, sink: string) => string | null },
  ): unknown;
}

/** Sinks that extraction needs: it parses HTML, and Readability reassigns a page's HTML for a retry, both in inert documents. */
const SINKS = ['DOMParser parseFromString', 'Element innerHTML'];

/**
 * Allows this context to parse HTML of pages into inert documents; scripts and all other HTML sinks stay blocked.
 * Only for contexts that display nothing and never write to their own document.
 */
export function allowInertParsing(): void {
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
    createHTML: (html, _type, sink) => (SINKS.includes(sink) ? html : null),
  });
}
