import { toUtf8 } from '../integrity/bytes';
import type { ClaimedTime } from '../model/link';
import type { ArticleFacts, LinkBody } from './link-format';
import { heldFile } from './offer/held-file';
import type { OfferedFile } from './offer/offer';

/** What a tool says of an article that it had extracted from a page, and when it says it did. */
interface Taken extends Partial<ArticleFacts> {
  claimedArchivedAt: ClaimedTime | null;
}

/** Whether HTML has any text beside tags and white space. */
export function hasText(html: string): boolean {
  return /[^\s<>]/.test(html.replace(/<[^<>]*>/g, ''));
}

/** An article in a file of its own. */
export function articleFile(file: OfferedFile, { claimedArchivedAt, ...facts }: Taken): LinkBody {
  const article = { byline: null, publishedTime: null, siteName: null, lang: null, ...facts };
  return { file, mediaType: 'text/html', claimedArchivedAt, article };
}

/**
 * An article that a file with several holds as HTML; `null` where it has no text.
 * @param path name of the file that the text is kept in
 */
export function articleText(path: string, html: string | null, taken: Taken): LinkBody | null {
  if (html === null || !hasText(html)) return null;
  return articleFile(heldFile(path, toUtf8(html)), taken);
}
