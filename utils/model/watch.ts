import type { Article } from './article';

/** How often a page is looked at; `auto` begins with every hour and looks ever less often while nothing changes. */
export const WATCH_INTERVALS = ['auto', '1h', '6h', '1d', '1w'] as const;

/** One of `WATCH_INTERVALS`: hours, days or weeks, or `auto`. */
export type WatchInterval = (typeof WATCH_INTERVALS)[number];

/**
 * What came of looking at a page.
 *
 * `unchanged`: as archived. `changed`: another version, which was stored. `differs`: other than archived, but nobody can
 * say since when, or whether only because it was fetched and not seen in a tab. `altered`: another than fetched before, but
 * too little of the archived text is in it to be stored. `shorter`: most of the archived text is missing. `unreadable`:
 * so from the beginning, as where scripts draw the page or a login is asked for. `moved`: leads to another address.
 * `gone`: the site says that it is not there, for the first time; `vanished`: again. The others say why there was no answer
 * to be read.
 */
export type WatchResult =
  | 'unchanged'
  | 'changed'
  | 'differs'
  | 'altered'
  | 'shorter'
  | 'unreadable'
  | 'moved'
  | 'gone'
  | 'vanished'
  | 'refused'
  | 'busy'
  | 'unreachable'
  | 'too-large'
  | 'not-page'
  | 'not-allowed'
  | 'failed';

/** A page that is looked at now and then, because the user asked for it or for a tag it carries. Times are ISO 8601 UTC. */
export interface WatchRecord {
  /** Key of the page row. */
  pageUrl: string;
  /** Host with port: what is asked once a minute at most. */
  site: string;
  /** How often the user wants this very page to be looked at; `null` where only its tags are watched. */
  own: WatchInterval | null;
  /** Watched tags it carries. */
  tags: string[];
  /** The most frequent of what was asked for. */
  interval: WatchInterval;
  /** The user paused this page. */
  held: 0 | 1;
  /** Paused, itself or with all tags it is watched for. */
  paused: 0 | 1;
  /** Looking again is of no use until the user says so. */
  stopped: 0 | 1;
  /** `null` while paused or stopped. */
  nextCheckAt: string | null;
  /** The last request, noted before it is sent. */
  requestedAt: string | null;
  result: { kind: WatchResult; at: string; detail: string } | null;
  /** Checks in a row that found nothing new. */
  unchanged: number;
  /** Failures of one kind in a row. */
  failures: number;
  /** What the site sent to ask by whether anything changed. */
  etag: string | null;
  lastModified: string | null;
  /** Snapshot that the last fetched page was compared with. */
  comparedWith: string | null;
  /** A fetched page was once the version archived from a tab: from then on a difference is a change. */
  agrees: 0 | 1;
  /** When the ledger was last told that the page is unchanged. */
  sightedAt: string | null;
  /** What the user has not seen yet; absent when there is nothing. */
  news?: WatchResult;
}

/** A tag whose pages are watched, those too that get it later. */
export interface WatchedTagRecord {
  tag: string;
  interval: WatchInterval;
  paused: 0 | 1;
}

/** What was fetched of a page and not stored as a version. */
export interface WatchReadingRecord {
  pageUrl: string;
  article: Article;
  /** HTTP status of the answer; absent in rows of before December 2026. */
  answered?: number;
  fetchedAt: string;
  /** Snapshot it was compared with. */
  comparedWith: string;
  extractorVersion: string;
}

/** Whether what an address shows can be fetched: web pages whose address alone says what is shown. */
export function canBeWatched(pageUrl: string): boolean {
  return /^https?:/.test(pageUrl) && !pageUrl.includes('#');
}
