import { startOf } from '../offer/offer';
import { lineAddresses } from './line-addresses';
import type { LinkFormat } from '../link-format';

/** Files that are more than text, with addresses in them: mark-up, JSON, saved pages, web archives, PDF, RTF. */
const OTHER =
  /^\s*(?:<[!?a-z]|\{|\[\s*\{|WARC\/|%PDF-|From: <Saved by|MIME-Version:|Snapshot-Content-Location:)/i;

/** Lists of addresses, and text with addresses in it. Any text may have one, so this is the last format. */
export const ADDRESS_LIST: LinkFormat = {
  id: 'address-list',
  tool: null,
  takes: async ({ files }) => {
    const [file, ...more] = files;
    if (!file || more.length > 0) return false;
    const start = await startOf(file);
    if (start.includes('\0') || (OTHER.test(start) && !/^\s*<https?:/i.test(start))) return false;
    return start.split(/\r\n?|\n/).some((line) => lineAddresses(line).length > 0);
  },
  load: async () => (await import('./address-list-reader')).readAddressList,
};
