import { isJsonWith } from '../only-file';
import type { LinkFormat } from '../link-format';

/** The JSON of the Hypothesis client: https://github.com/hypothesis/client/blob/main/src/sidebar/services/annotations-exporter.ts */
export const HYPOTHESIS: LinkFormat = {
  id: 'hypothesis',
  tool: 'Hypothesis',
  takes: (offer) => isJsonWith(offer, ['export_date', 'annotations[].uri', 'annotations[].target']),
  load: async () => (await import('./hypothesis-reader')).readHypothesis,
};
