import type { ArticleKind, TextDirection } from './article';
import type { ExportHighlight } from './export-highlight';
import type { ImportedFrom } from './records';
import type { ArticleDetails } from './stated';

/** What an export file says it is, and the version of its layout (docs/export-format.md). */
export const EXPORT_FORMAT = 'menbe-export';
/** Version that is written; it grows when a field is added, renamed or means something else. */
export const EXPORT_VERSION = 6;

/** Versions that can be imported; docs/export-format.md says what the older ones lack. */
export const IMPORT_VERSIONS: readonly unknown[] = [1, 2, 3, 4, 5, EXPORT_VERSION];

/** The first version with each of what older ones lack. `arrangement`: cases and saved searches; `links`: those of other tools. */
const FIRST_WITH = { evidence: 4, answered: 5, arrangement: 5, links: 6 } as const;

/** Whether files of a version that can be imported have a part, or a field. */
export function versionHas(version: unknown, part: keyof typeof FIRST_WITH): boolean {
  return typeof version === 'number' && version >= FIRST_WITH[part];
}

/** One snapshot in an export, flat but for `details` and `highlights`: every other field is text, a number, a list of texts or `null`. Described in docs/export-format.md. */
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
  /** The best of `details.declaredSources` that is not the page's own site. */
  declaredSourceName: string | null;
  declaredSourceUrl: string | null;
  details: ArticleDetails | null;
  kind: ArticleKind;
  sha256: string;
  extractor: string;
  extractorVersion: string;
  browser: string | null;
  /** Only in items that were fetched by Menbe, not seen by the user in a tab. */
  origin?: 'watch';
  /** Only in items whose text was read from a file of another tool. */
  imported?: ImportedFrom;
  /** HTTP status that the site answered with; `null` where it is not known. */
  answered: number | null;
  tags: string[];
  note: string | null;
  tagsChangedAt: string | null;
  noteChangedAt: string | null;
  opens: number;
  lastOpenedAt: string | null;
  /** Those that were made on this snapshot. */
  highlights: ExportHighlight[];
}
