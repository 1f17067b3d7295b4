import type { DocumentIdentity } from '../../model/read-page';

/** `scrolled`: we scroll the page, and many a page then writes into its fragment where it is. */
export type Held = 'as-seen' | 'scrolled';

/** Whether a tab shows the document that was extracted, under the address it had then. */
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
