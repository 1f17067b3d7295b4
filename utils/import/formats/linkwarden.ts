import { isJsonWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** Linkwarden's JSON: all of a user, with collections and their links. It leaves out what Linkwarden had saved of the pages. */
export const LINKWARDEN: LinkFormat = {
  id: 'linkwarden',
  tool: 'Linkwarden',
  takes: (offer) => isJsonWith(offer, ['collections[].links', 'collections[].parentId']),
  load: async () => (await import('./linkwarden-reader')).readLinkwarden,
};
