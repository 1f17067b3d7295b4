import type { Article, ArticleKind } from '../model/article';
import { fail, type Result } from '../model/result';
import { extractArticle } from './extract-article';
import { extractWhole } from './extract-whole';
import { parsePage } from './parse-page';

/** A page as it was fetched, to be read without a tab. */
export interface FetchedPage {
  html: string;
  /** Where it was fetched from. */
  url: string;
  /** Kind of what it will be compared with: all text of a page is not what is extracted by itself. */
  kind: ArticleKind;
}

/**
 * Extracts what a fetched page says, as `extractArticle` does in a tab; all its text where an article is found now and all
 * text was archived. Never throws.
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
