import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { savePage } from '../utils/page-copy/save-page';

/** Injected where the browser writes no MHTML: returns the page as one self-contained document. */
export default defineUnlistedScript({
  include: ['firefox'],
  // Makes the build end in the result; without it WXT leaves `var savePage = …`, whose value is `undefined`, unless the
  // minifier happens to begin with `function`.
  globalName: true,
  main: () => savePage(window, fetch.bind(globalThis)),
});
