import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extractSelection } from '../utils/extract/extract-selection';
import { readLivePage } from '../utils/extract/read-live-page';

/** Like `extract`, for what the user has selected. `getSelection` of the window: a page can shadow the document's. */
export default defineUnlistedScript(() =>
  readLivePage(document, location.href, (url) => extractSelection(document, url, getSelection())),
);
