import { eachPageIs } from './page-files';
import type { LinkFormat } from '../link-format';

/** Header fields of a page with its files (RFC 2557); Chromium's begins with its own name. */
const HEADER = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){1,40}?Content-Type:\s*multipart\/related\b/i;

/** Web archives as Chromium and others save them, each in one file. */
export const MHTML: LinkFormat = {
  id: 'mhtml',
  tool: null,
  takes: (offer) => eachPageIs(offer, (start) => HEADER.test(start)),
  load: async () => (await import('./mhtml-reader')).readMhtml,
};
