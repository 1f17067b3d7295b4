import type { Article } from '../model/article';
import { fail, type Result } from '../model/result';
import { isLoading } from './native-document';

/**
 * Runs an extraction on a page that may still be loading, and turns whatever it throws into a failure: the result
 * crosses `executeScript`, which would make an exception a silent `null`.
 * @returns what `extract` returns, or fails with `page-loading` or `extraction-failed`
 */
export function readLivePage(doc: Document, extract: () => Result<Article>): Result<Article> {
  if (isLoading(doc)) return fail('page-loading');
  try {
    return extract();
  } catch (error) {
    return fail(
      'extraction-failed',
      error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    );
  }
}
