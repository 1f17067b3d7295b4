import { isJsonWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** The JSON of Karakeep, which was called Hoarder. */
export const KARAKEEP: LinkFormat = {
  id: 'karakeep',
  tool: 'Karakeep',
  takes: (offer) => isJsonWith(offer, ['bookmarks[].createdAt', 'bookmarks[].content', 'bookmarks[].tags']),
  load: async () => (await import('./karakeep-reader')).readKarakeep,
};
