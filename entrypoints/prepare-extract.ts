import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../utils/extract/extract-article';
import { readAhead } from '../utils/extract/read-ahead';
import { readLivePage } from '../utils/extract/read-live-page';
import type { PreparedWorld } from '../utils/platform/prepared-world';

/**
 * Injected when the popup opens: loads and compiles the extraction, and reads the page, so that the click on Archive need not
 * wait for that. Page scripts cannot call it, and nothing leaves the page before the click.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as PreparedWorld;
  world.menbeExtract = readAhead(window, () =>
    readLivePage(document, location.href, (url) => extractArticle(document, url)),
  );
});
