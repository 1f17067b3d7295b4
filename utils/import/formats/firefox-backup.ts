import { eachFileIs } from './each-file-is';
import type { LinkFormat } from '../link-format';

/** What Firefox writes as backup of its bookmarks (toolkit/components/places/PlacesUtils.sys.mjs). */
export const FIREFOX_BACKUP: LinkFormat = {
  id: 'firefox-backup',
  tool: 'Firefox',
  takes: (offer) =>
    eachFileIs(
      offer,
      (start) => /^\s*\{/.test(start) && /"type"\s*:\s*"text\/x-moz-place-container"/.test(start),
    ),
  load: async () => (await import('./firefox-backup-reader')).readFirefoxBackup,
};
