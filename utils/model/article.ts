import type { ArticleDetails } from './stated';

/** `article`: an article was found; `selection`: the user's selection; `page`: the page's main text, no article found. */
export type ArticleKind = 'article' | 'selection' | 'page';

/** Every kind, for checks of stored and imported rows. */
export const ARTICLE_KINDS: readonly ArticleKind[] = ['article', 'selection', 'page'];

/** Base direction of the text, as HTML's `dir` attribute has it. */
export type TextDirection = 'ltr' | 'rtl';

/** The largest picture the page names for itself; addresses are absolute. */
export interface LeadImage {
  url: string;
  alt: string | null;
}

/**
 * What extraction finds on a page. Field names follow Readability. Absent is `null`, never a made-up value.
 * Plain JSON: it crosses `executeScript`.
 */
export interface Article {
  /** Address of the document when it was read, as visited. */
  url: string;
  /** What `rel=canonical` says, resolved against `url`. */
  canonicalUrl: string | null;
  title: string | null;
  byline: string | null;
  siteName: string | null;
  /** BCP 47 language tag the page declares. */
  lang: string | null;
  dir: TextDirection | null;
  excerpt: string | null;
  /** ISO 8601 date or date-time, no more precise than the page states it. */
  publishedTime: string | null;
  modifiedTime: string | null;
  leadImage: LeadImage | null;
  details: ArticleDetails;
  kind: ArticleKind;
  /** Plain text of `html`, blocks on lines of their own. */
  text: string;
  /** Sanitised HTML of the content, relative addresses made absolute. */
  html: string;
  /** Words in `text`, counted by `Intl.Segmenter` rules where available. */
  wordCount: number;
}

/** Name and version of the extraction pipeline, stored with every snapshot. */
export const EXTRACTOR = 'menbe';
/** Version of that pipeline: tells snapshots apart that were made by different rules. */
export const EXTRACTOR_VERSION = '2';
