import { isJsonWith, isTableWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** The ZIP of a whole Readeck, as `readeck export` and a user's profile give it out. */
export const READECK: LinkFormat = {
  id: 'readeck',
  tool: 'Readeck',
  takes: (offer) => isJsonWith(offer, ['Info.ReadeckVersion', 'Bookmarks'], /(?:^|\/)data\.json$/),
  load: async () => (await import('./readeck-reader')).readReadeck,
};

/** Readeck's table of bookmarks. */
export const READECK_CSV: LinkFormat = {
  id: 'readeck-csv',
  tool: 'Readeck',
  isTable: true,
  takes: (offer) => isTableWith(offer, ['url', 'title', 'created', 'labels', 'is_archived', 'is_marked']),
  load: async () => (await import('./readeck-reader')).readReadeckCsv,
};
