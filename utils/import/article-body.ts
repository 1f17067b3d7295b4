import { toUtf8 } from '../integrity/bytes';
import type { ClaimedTime } from '../model/link';
import type { ArticleFacts, LinkBody } from './formats/link-format';
import { heldFile } from './offer/held-file';
import type { OfferedFile } from './offer/offer';

/** What a tool says of an article that it had taken out of a page, and when it did. */
interface Taken extends Partial<ArticleFacts> {
  claimedArchivedAt: ClaimedTime | null;
}

/** Whether there is more than tags and space in HTML. */
export function hasText(html: string): boolean {
  return /[^\s<>]/.test(html.replace(/<[^<>]*>/g, ''));
}

/** An article in a file of its own. */
export function articleFile(file: OfferedFile, { claimedArchivedAt, ...facts }: Taken): LinkBody {
  const article = { byline: null, publishedTime: null, siteName: null, lang: null, ...facts };
  return { file, mediaType: 'text/html', claimedArchivedAt, article };
}

/**
 * An article that stands as HTML in a file with others; `null` where there is no text in it.
 * @param path what the text is called once it is kept
 */
export function articleText(path: string, html: string | null, taken: Taken): LinkBody | null {
  if (html === null || !hasText(html)) return null;
  return articleFile(heldFile(path, toUtf8(html)), taken);
}
