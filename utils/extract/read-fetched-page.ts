import type { Article, ArticleKind } from '../model/article';
import { fail, type Result } from '../model/result';
import { extractArticle } from './extract-article';
import { extractWhole } from './extract-whole';
import { parsePage } from './parse-page';

/** A fetched page, to be read without a tab. */
export interface FetchedPage {
  html: string;
  /** Where it was fetched from. */
  url: string;
  /** Kind of the archived article it will be compared with: `page` may be all text of the page. */
  kind: ArticleKind;
}

/**
 * Extracts a fetched page as `extractArticle` does in a tab; all its text where an article is found now and all text was
 * archived. Never throws: fails with `extraction-failed`.
 */
export function readFetchedPage({ html, url, kind }: FetchedPage): Result<Article> {
  try {
    const doc = parsePage(html);
    const article = extractArticle(doc, url);
    return kind === 'page' && article.ok && article.value.kind === 'article'
      ? extractWhole(doc, url)
      : article;
  } catch (error) {
    return fail('extraction-failed', String(error));
  }
}
