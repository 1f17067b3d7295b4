import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../utils/extract/extract-article';
import { readLivePage } from '../utils/extract/read-live-page';
import type { PreparedWorld } from '../utils/platform/prepared-world';

const SENTENCE = 'A sentence, with a comma, that is long enough to count as prose in an article. ';

/**
 * Injected when the popup opens: makes the extraction ready, so that the click on Archive need not wait for its code to
 * be loaded and compiled. Reads nothing of the page until it is called, and page scripts cannot call it.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as PreparedWorld;
  if (world.menbeExtract) return;
  world.menbeExtract = () => readLivePage(document, () => extractArticle(document, location.href));
  extractArticle(sampleArticle(), 'https://sample.invalid/');
});

/** As much of a page as calls each step of the pipeline once. */
function sampleArticle(): Document {
  const doc = document.implementation.createHTMLDocument('Sample');
  const article = doc.body.appendChild(doc.createElement('article'));
  for (let count = 0; count < 6; count++) {
    const paragraph = article.appendChild(doc.createElement('p'));
    const link = doc.createElement('a');
    link.setAttribute('href', '/a');
    link.append('link');
    paragraph.append(SENTENCE, link, SENTENCE);
  }
  return doc;
}
