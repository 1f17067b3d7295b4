import type { DocumentIdentity } from '../../model/read-page';

/** `scrolled`: Menbe scrolls the page, and some pages then write the position into the fragment. */
export type Held = 'as-seen' | 'scrolled';

/** Whether a tab still shows the extracted document under the same address. */
export function isSameDocument(
  seen: DocumentIdentity,
  shown: DocumentIdentity,
  held: Held = 'as-seen',
): boolean {
  if (seen.timeOrigin !== shown.timeOrigin) return false;
  if (held === 'as-seen') return seen.url === shown.url;
  return withoutPosition(seen.url) === withoutPosition(shown.url);
}

/** The address without its fragment, unless that is the route of a one-page application (`#/news`, `#!news`). */
function withoutPosition(url: string): string {
  return url.replace(/#(?![/!]).*$/s, '');
}
