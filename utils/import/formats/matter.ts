import { isTableWith } from '../only-file';
import type { LinkFormat } from '../link-format';
import { MATTER_TABLE } from './matter-paths';

/** Matter's ZIP, or the table in it. */
export const MATTER: LinkFormat = {
  id: 'matter',
  tool: 'Matter',
  isTable: true,
  takes: (offer) =>
    isTableWith(offer, ['title', 'publisher', 'url', 'last interaction date', 'file id'], MATTER_TABLE),
  load: async () => (await import('./matter-reader')).readMatter,
};
