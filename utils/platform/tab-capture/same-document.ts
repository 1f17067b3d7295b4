import type { DocumentIdentity } from '../../model/read-page';

/** `scrolled`: Menbe scrolls the page, and some pages then write the position into the fragment. */
export type Held = 'as-seen' | 'scrolled';

/** What a document tells of itself. A reader who goes on and comes back is shown the very same document again: only these counts tell. */
export interface ShownDocument extends DocumentIdentity {
  /** How often it was left for another document, come back to, or took another address than one that differs by a fragment. */
  departures: number;
  /** Whether the reader has left it and the browser keeps it for his return. */
  isAway: boolean;
  /** How often it took another fragment. */
  moves: number;
}

/** Whether a document was left and come back to between two looks at it. */
export function wasLeft(before: ShownDocument, after: ShownDocument, held: Held): boolean {
  return before.departures !== after.departures || (held === 'as-seen' && before.moves !== after.moves);
}

/** Whether a tab still shows the extracted document under the same address. */
export function isSameDocument(
  seen: DocumentIdentity,
  shown: DocumentIdentity,
  held: Held = 'as-seen',
): boolean {
  if (seen.timeOrigin !== shown.timeOrigin) return false;
  if (seen.documentId !== undefined && seen.documentId !== shown.documentId) return false;
  if (held === 'as-seen') return seen.url === shown.url;
  return withoutPosition(seen.url) === withoutPosition(shown.url);
}

/** The address without its fragment, unless that is the route of a one-page application (`#/news`, `#!news`). */
function withoutPosition(url: string): string {
  return url.replace(/#(?![/!]).*$/s, '');
}
