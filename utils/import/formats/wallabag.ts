import { isJsonWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** Wallabag's JSON, version 2. */
export const WALLABAG: LinkFormat = {
  id: 'wallabag',
  tool: 'Wallabag',
  takes: (offer) => isJsonWith(offer, ['[].is_archived', '[].is_starred', '[].tags', '[].url']),
  load: async () => (await import('./wallabag-reader')).readWallabag,
};
