import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../utils/extract/extract-article';
import { readAhead } from '../utils/extract/read-ahead';
import { readLivePage } from '../utils/extract/read-live-page';
import { samplePage } from '../utils/extract/sample-page';
import type { PreparedWorld } from '../utils/platform/prepared-world';

/** Times that the sample is read: so often that the browser compiles what is called most. */
const ROUNDS = 5;

/**
 * Injected when the popup opens: loads and compiles the extraction, and reads the page, so that the click on Archive need not
 * wait for that. Page scripts cannot call it, and nothing leaves the page before the click.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as PreparedWorld;
  if (world.menbeExtract) return;
  const sample = samplePage();
  for (let round = 0; round < ROUNDS; round++) {
    // Once as an article, once as the front page that is archived as a page
    extractArticle(sample, 'https://sample.invalid/a');
    extractArticle(sample, 'https://sample.invalid/');
  }
  world.menbeExtract = readAhead(window, () =>
    readLivePage(document, location.href, (url) => extractArticle(document, url)),
  );
});
