import { eachFileIs } from './each-file-is';
import type { LinkFormat } from '../link-format';

/** The file `Bookmarks` in a profile of Chrome and browsers made of it (components/bookmarks/browser/bookmark_codec.cc). */
export const CHROME_BOOKMARKS: LinkFormat = {
  id: 'chrome-bookmarks',
  tool: 'Chrome',
  takes: (offer) =>
    eachFileIs(
      offer,
      (start) =>
        /^\s*\{/.test(start) &&
        /"roots"\s*:\s*\{\s*"(?:bookmark_bar|custom_root|other|synced)"\s*:/.test(start),
    ),
  load: async () => (await import('./chrome-bookmarks-reader')).readChromeBookmarks,
};
