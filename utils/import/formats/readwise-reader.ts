import { isTableWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** The CSV of Readwise's Reader. */
export const READWISE_READER: LinkFormat = {
  id: 'readwise-reader',
  tool: 'Readwise Reader',
  isTable: true,
  takes: (offer) => isTableWith(offer, ['url', 'title', 'document tags', 'saved date', 'location']),
  load: async () => (await import('./readwise-reader-reader')).readReadwiseReader,
};
