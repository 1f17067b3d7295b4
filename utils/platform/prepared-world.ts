import type { ReadPage } from '../model/read-page';
import type { Result } from '../model/result';

/** The globals of Menbe's isolated world in a page, after `prepare.js` has run there. */
export interface PreparedWorld {
  menbeExtract?: () => Result<ReadPage>;
}
