import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../utils/extract/extract-article';
import { readLivePage } from '../utils/extract/read-live-page';
import { samplePage } from '../utils/extract/sample-page';
import type { PreparedWorld } from '../utils/platform/prepared-world';

/** Times that the sample is read: so often that the browser compiles what is called most. */
const ROUNDS = 5;

/**
 * Injected when the popup opens: loads and compiles the extraction, so that the click on Archive does not wait for that.
 * Reads nothing of the page until it is called, and page scripts cannot call it.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as PreparedWorld;
  if (world.menbeExtract) return;
  world.menbeExtract = () => readLivePage(document, location.href, (url) => extractArticle(document, url));
  const sample = samplePage();
  for (let round = 0; round < ROUNDS; round++) {
    // Once as an article, once as the front page that is archived as a page
    extractArticle(sample, 'https://sample.invalid/a');
    extractArticle(sample, 'https://sample.invalid/');
  }
});
