import type { markForIndex as marked } from '../../../utils/db/mark-for-index';
import type { pageTerms as counted } from '../../../utils/archive/index/read/page-document';

/** What a save would do if there were no search index: stands in for `markForIndex` and `pageTerms` in a bundle of the bench. */
export const markForIndex: typeof marked = () => Promise.resolve();

export const pageTerms: typeof counted = () => ({ length: 0, bytes: new Uint8Array(0) });
