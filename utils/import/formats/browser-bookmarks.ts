import type { LinkFormat } from '../link-format';
import { heldFile } from '../offer/held-file';
import type { Offer } from '../offer/offer';
import { eachFileIs } from './each-file-is';

/** How such a file begins. */
const BEGINNING = '{"format":"browser-bookmarks",';

/** Bookmarks and the reading list that were read from the browser itself, as `browserBookmarksOffer` puts them down. */
export const BROWSER_BOOKMARKS: LinkFormat = {
  id: 'browser-bookmarks',
  tool: null,
  takes: (offer) => eachFileIs(offer, (start) => start.startsWith(BEGINNING)),
  load: async () => (await import('./browser-bookmarks-reader')).readBrowserBookmarks,
};

/**
 * What a browser gave, as something that importers read: a file for each list.
 * @param name what the user knows the browser by
 * @param lists by what they are called: nodes of bookmarks, or entries of a reading list. Empty ones are left out, except the first.
 */
export function browserBookmarksOffer(
  name: string,
  lists: readonly { name: string; nodes: readonly unknown[] }[],
): Offer {
  const files = lists
    .filter(({ nodes }, index) => index === 0 || nodes.length > 0)
    .map((list) => heldFile(list.name, asFile(list.nodes)));
  return { name, form: files.length > 1 ? 'folder' : 'file', files };
}

function asFile(nodes: readonly unknown[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${BEGINNING}"nodes":${JSON.stringify(nodes)}}`);
}
