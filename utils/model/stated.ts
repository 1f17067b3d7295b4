/** How exactly a page states a time. */
export type TimePrecision = 'year' | 'month' | 'day' | 'minute' | 'second';

/** A time as a page states it, never more exact than it does. */
export interface StatedTime {
  /** The page's own characters. */
  raw: string;
  /** ISO 8601 as exact as `precision`, with the offset when the page states one: `2025-10-21`, `2025-10-21T19:44`. */
  value: string;
  precision: TimePrecision;
  /** `Z` or an offset when stated; else the site's IANA zone when it is known; else `null`. */
  zone: string | null;
  /** Whether day and month could also be read the other way round. */
  ambiguous: boolean;
}

/** Where a page says something of itself. */
export type Origin =
  'json-ld' | 'opengraph' | 'meta' | 'microdata' | 'link' | 'visible' | 'url' | 'title' | 'html' | 'detected';

/** Fields a page may state several times. */
export type StatedField =
  | 'title'
  | 'byline'
  | 'siteName'
  | 'lang'
  | 'excerpt'
  | 'section'
  | 'keywords'
  | 'licence'
  | 'canonicalUrl'
  | 'leadImage'
  | 'publishedTime'
  | 'modifiedTime';

/** One statement of a field: the one that was believed, or one that contradicts it. */
export interface Statement {
  field: StatedField;
  value: string;
  origin: Origin;
  /** Whether it is the one the article carries; the others are alternatives. */
  believed: boolean;
}

/** How a page credits where its text comes from. */
export type SourceSign =
  | 'canonical'
  | 'meta'
  | 'json-ld'
  | 'microformat'
  | 'credit-line'
  | 'attribution'
  | 'trailing-credit'
  | 'memento';

/** The original source an aggregator or republisher credits, as the page states it. */
export interface DeclaredSource {
  sign: SourceSign;
  /** Name as credited, e.g. `Redaktor.az`. */
  name: string | null;
  /** Absolute address, when the page gives one. */
  url: string | null;
  /** The page's own characters, or the address for signs in the head. */
  raw: string;
  confidence: 'high' | 'medium' | 'low';
  /** The page credits its own site. */
  self: boolean;
  /** When the page says it took the text from the source: its claim, not ours. */
  statedAt: StatedTime | null;
}

/** Counts the page shows of itself: its claim. */
export interface StatedCounts {
  views: number | null;
  comments: number | null;
}

/** What was left out of the content. */
export type OmissionKind =
  | 'navigation'
  | 'related'
  | 'comments'
  | 'share'
  | 'newsletter'
  | 'advert'
  | 'caption'
  | 'byline'
  | 'hidden'
  | 'other'
  | 'media'
  | 'frame'
  | 'shadow-root';

/** A block that was taken away, or something that could not be captured. */
export interface Omission {
  kind: OmissionKind;
  /** Its first words; for media and frames the address. */
  start: string;
  /** Words it holds, 0 where it could not be read. */
  words: number;
}

/** What a page states beside the fields a list shows, and what extraction left out. Plain JSON. */
export interface ArticleDetails {
  /** `publishedTime` and `modifiedTime` with the page's own characters, precision and zone. */
  published: StatedTime | null;
  modified: StatedTime | null;
  section: string | null;
  keywords: string[];
  /** Address or name of the licence. */
  licence: string | null;
  /** Where each field came from, and what contradicts it. */
  statements: Statement[];
  /** Best first; empty when the page credits nobody. */
  declaredSources: DeclaredSource[];
  stated: StatedCounts;
  omissions: Omission[];
  /** `lineHash` of each block that was left out, one behind another; absent where the user chose, and before version 4. */
  omittedLines?: string;
}
