import type { Article, ArticleKind } from '../model/article';
import { fail, ok, type Result } from '../model/result';
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

/** An article that another tool had taken out of a page, and what it says of it. */
export interface ExtractedArticle {
  /** The article alone. */
  html: string;
  /** Address of the page. */
  url: string;
  title: string | null;
  byline: string | null;
  publishedTime: string | null;
  siteName: string | null;
  lang: string | null;
}

/** Reads an article that another tool had extracted: all of it is the article. Never throws: fails with `extraction-failed`. */
export function readExtracted({ html, url, title, lang, ...facts }: ExtractedArticle): Result<Article> {
  try {
    const doc = parsePage(html);
    state(doc, 'og:title', title);
    state(doc, 'author', facts.byline);
    state(doc, 'article:published_time', facts.publishedTime);
    state(doc, 'og:site_name', facts.siteName);
    if (lang !== null) doc.documentElement.lang = lang;
    const article = extractWhole(doc, url);
    return article.ok
      ? ok({ ...article.value, kind: 'article', title: title ?? article.value.title })
      : article;
  } catch (error) {
    return fail('extraction-failed', String(error));
  }
}

/** Lets a page state a field in its head. */
function state(doc: Document, property: string, value: string | null): void {
  if (value === null) return;
  const meta = doc.createElement('meta');
  meta.setAttribute('property', property);
  meta.content = value;
  doc.head.append(meta);
}
