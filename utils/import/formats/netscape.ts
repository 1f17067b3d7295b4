import { startOf } from '../offer/offer';
import type { LinkFormat } from '../link-format';

/** Bookmarks as every browser and most tools write them: https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85) */
export const NETSCAPE: LinkFormat = {
  id: 'netscape',
  tool: null,
  takes: async ({ files }) => {
    const [file, ...more] = files;
    return (
      file !== undefined &&
      more.length === 0 &&
      /<!DOCTYPE\s+NETSCAPE-Bookmark-file-1/i.test(await startOf(file))
    );
  },
  load: async () => (await import('./netscape-reader')).readNetscape,
};
