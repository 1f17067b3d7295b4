import { eachFileIs } from './each-file-is';
import type { LinkFormat } from '../link-format';

/** Lines before the first reference, which some programs write. */
const LINES_BEFORE = 4;

/** References in RIS, as EndNote, Zotero and libraries write them. */
export const RIS: LinkFormat = {
  id: 'ris',
  tool: null,
  takes: (offer) => eachFileIs(offer, isRis),
  load: async () => (await import('./ris-reader')).readRis,
};

function isRis(start: string): boolean {
  const lines = start.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.slice(0, LINES_BEFORE + 1).some((line) => /^TY {1,2}- \S/.test(line));
}
