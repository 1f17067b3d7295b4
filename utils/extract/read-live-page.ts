import type { Article } from '../model/article';
import type { ReadPage } from '../model/read-page';
import { fail, ok, type Result } from '../model/result';
import { isLoading } from './native-document';

/**
 * Runs an extraction on a page that may still be loading, and turns exceptions into failures: `executeScript`, which the
 * result crosses, turns them into a silent `null`.
 * @returns what `extract` returns, with the document it ran in; or fails with `page-loading` or `extraction-failed`
 */
export function readLivePage(
  doc: Document,
  url: string,
  extract: (url: string) => Result<Article>,
): Result<ReadPage> {
  if (isLoading(doc)) return fail('page-loading');
  try {
    const read = extract(url);
    if (!read.ok) return read;
    return ok({
      article: read.value,
      document: { url, timeOrigin: performance.timeOrigin },
    });
  } catch (error) {
    return fail('extraction-failed', String(error));
  }
}
