import { eachFileIs } from './each-file-is';
import type { LinkFormat } from '../link-format';

/** What OneTab exports: an address and a title a line, groups parted by empty lines. */
export const ONETAB: LinkFormat = {
  id: 'onetab',
  tool: 'OneTab',
  takes: (offer) => eachFileIs(offer, isOneTab),
  load: async () => (await import('./onetab-reader')).readOneTab,
};

/** Every line begins with an address of any kind, and one at least has a title; a last line that is cut tells nothing. */
function isOneTab(start: string, goesOn: boolean): boolean {
  const lines = start
    .split(/\r?\n/)
    .slice(0, goesOn ? -1 : undefined)
    .filter((line) => line.trim() !== '');
  return (
    lines.every((line) => /^[a-z][a-z\d+.-]*:\S/i.test(line)) &&
    lines.some((line) => /^[a-z][a-z\d+.-]*:\S+ \| \S/i.test(line))
  );
}
