import type { ReadPage } from '../model/read-page';
import type { Result } from '../model/result';

/** The globals of Menbe's isolated world in a page, once the extraction was prepared there. */
export interface PreparedWorld {
  menbeExtract?: () => Result<ReadPage>;
}
