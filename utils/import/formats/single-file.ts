import { beginsAsHtml, eachPageIs } from './page-files';
import type { LinkFormat } from '../link-format';

/** What SingleFile writes at the start of a page; the first words are those of its older versions. */
const COMMENT = /<!--\s*(?:Archive processed by SingleFile|Page saved with SingleFile)\s/;

/** Whether a page was saved by SingleFile. */
export function isBySingleFile(start: string): boolean {
  return COMMENT.test(start) && beginsAsHtml(start);
}

/** Pages that SingleFile saved, each in one HTML file. */
export const SINGLE_FILE: LinkFormat = {
  id: 'single-file',
  tool: 'SingleFile',
  takes: (offer) => eachPageIs(offer, isBySingleFile),
  load: async () => (await import('./saved-page-reader')).readSavedPages,
};
