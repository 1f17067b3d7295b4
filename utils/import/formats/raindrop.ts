import { isTableWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** Raindrop's CSV. The export of one collection has no column for folders. */
export const RAINDROP: LinkFormat = {
  id: 'raindrop',
  tool: 'Raindrop',
  isTable: true,
  takes: (offer) => isTableWith(offer, ['url', 'title', 'note', 'excerpt', 'tags', 'created', 'cover']),
  load: async () => (await import('./raindrop-reader')).readRaindrop,
};
