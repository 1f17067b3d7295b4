/** A browser's Trusted Types, as far as they are used here. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML: (html: string, type: string, sink: string) => string | null },
  ): unknown;
}

/**
 * Lets this context parse HTML of pages into inert documents, which extraction does in several places; any other way for
 * HTML into a document stays shut. For contexts that show nothing.
 */
export function allowInertParsing(): void {
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
    createHTML: (html, _type, sink) => (sink === 'DOMParser parseFromString' ? html : null),
  });
}
