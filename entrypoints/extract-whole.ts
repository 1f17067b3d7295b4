import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractWhole } from '../utils/extract/extract-whole';
import { readLivePage } from '../utils/extract/read-live-page';

/** Like `extract`, for all of the page's text. */
export default defineUnlistedScript(() =>
  readLivePage(document, location.href, (url) => extractWhole(document, url)),
);
