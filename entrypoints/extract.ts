import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractArticle } from '../utils/extract/extract-article';
import { readLivePage } from '../utils/extract/read-live-page';

/** Injected on the user's gesture; its result, a `Result<ReadPage>`, is what `executeScript` returns. */
export default defineUnlistedScript(() =>
  readLivePage(document, location.href, (url) => extractArticle(document, url)),
);
