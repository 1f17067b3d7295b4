import { isJsonWith } from '../only-file';
import type { LinkFormat } from '../link-format';
import { OMNIVORE_METADATA } from './omnivore-paths';

/** Omnivore's ZIP, or one of the lists in it. */
export const OMNIVORE: LinkFormat = {
  id: 'omnivore',
  tool: 'Omnivore',
  takes: (offer) => isJsonWith(offer, ['[].slug', '[].savedAt', '[].labels', '[].url'], OMNIVORE_METADATA),
  load: async () => (await import('./omnivore-reader')).readOmnivore,
};
