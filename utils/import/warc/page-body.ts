import { claimedTime } from '../claimed-time';
import type { LinkBody } from '../link-format';
import { type FoundPage, lostFile, pageFile } from './found-page';

/**
 * The text of a page as it was at a time.
 * @param whole the record that has it, which may be that of another time; without one, the text cannot be read
 */
export function pageBody(page: FoundPage, whole: FoundPage | null, now: Date): LinkBody {
  return {
    file: whole ? pageFile(whole) : lostFile(page),
    mediaType: 'text/html',
    contentType: (whole ?? page).contentType,
    claimedArchivedAt: claimedTime(page.date, now),
  };
}
