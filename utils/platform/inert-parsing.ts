/** The part of the Trusted Types API that is used here. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  createPolicy(
    name: 'default',
    rules: { createHTML: (html: string, type: string, sink: string) => string | null },
  ): unknown;
}

/** The sink that extraction needs: it parses HTML into inert documents. */
const SINK = 'DOMParser parseFromString';

let isAllowed = false;

/**
 * Allows this context to parse HTML of pages into inert documents; scripts and all other HTML sinks stay blocked.
 * For contexts that display nothing, and for the library once it imports pages of other tools.
 */
export function allowInertParsing(): void {
  // A policy can be made once.
  if (isAllowed) return;
  isAllowed = true;
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
    createHTML: (html, _type, sink) => (sink === SINK ? html : null),
  });
}
