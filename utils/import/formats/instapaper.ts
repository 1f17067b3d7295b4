import { isTableWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** Instapaper's CSV; since 2025 it has times and tags too. */
export const INSTAPAPER: LinkFormat = {
  id: 'instapaper',
  tool: 'Instapaper',
  isTable: true,
  takes: (offer) => isTableWith(offer, ['url', 'title', 'selection', 'folder']),
  load: async () => (await import('./instapaper-reader')).readInstapaper,
};
