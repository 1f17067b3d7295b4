import { isTableWith } from '../only-file';
import type { LinkFormat } from '../link-format';
import { POCKET_TABLE } from './pocket-paths';

/** Columns of Pocket's tables. At times `cursor` stands among them. */
const COLUMNS = ['title', 'url', 'time_added', 'tags', 'status'];

/** Pocket's last export: a ZIP of tables, of highlights and of collections, or one of its tables. */
export const POCKET: LinkFormat = {
  id: 'pocket',
  tool: 'Pocket',
  isTable: true,
  takes: (offer) => isTableWith(offer, COLUMNS, POCKET_TABLE),
  load: async () => (await import('./pocket-reader')).readPocket,
};
