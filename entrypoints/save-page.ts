import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { savePage } from '../utils/page-copy/save-page';

/** Injected where the browser writes no MHTML: returns the page as one self-contained document. */
export default defineUnlistedScript({
  include: ['firefox'],
  main: () => savePage(window, fetch.bind(globalThis)),
});
