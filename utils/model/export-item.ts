import type { ArticleKind, TextDirection } from './article';

/** What an export file says it is, and the version of its layout (docs/export-format.md). */
export const EXPORT_FORMAT = 'menbe-export';
export const EXPORT_VERSION = 1;

/** One snapshot in an export, flat: every field is text, a number, a list of texts or `null`. Described in docs/export-format.md. */
export interface ExportItem {
  id: string;
  url: string;
  canonicalUrl: string | null;
  title: string | null;
  byline: string | null;
  siteName: string | null;
  lang: string | null;
  dir: TextDirection | null;
  excerpt: string | null;
  publishedTime: string | null;
  modifiedTime: string | null;
  archivedAt: string;
  text: string;
  html: string;
  wordCount: number;
  leadImageUrl: string | null;
  leadImageAlt: string | null;
  kind: ArticleKind;
  sha256: string;
  extractor: string;
  extractorVersion: string;
  browser: string | null;
  tags: string[];
  note: string | null;
}
