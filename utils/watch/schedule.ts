import type { WatchInterval, WatchRecord, WatchResult } from '../model/watch';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WEEK = 7 * 24 * HOUR;

const EVERY: Record<Exclude<WatchInterval, 'auto'>, number> = {
  '1h': HOUR,
  '6h': 6 * HOUR,
  '1d': 24 * HOUR,
  '1w': WEEK,
};

/** From the most to the least frequent; `auto` starts at its shortest interval. */
const FREQUENCY: readonly WatchInterval[] = ['1h', 'auto', '6h', '1d', '1w'];

/** Least interval between two requests to a site. */
const SITE_PAUSE = MINUTE;

/** A 404 is confirmed by a second request after this time before the user is told. */
const GONE_AGAIN = HOUR;

/** First delay of the backoff after temporary failures, doubled each time. */
const FIRST_RETRY = 10 * MINUTE;
const LONGEST_RETRY = 24 * HOUR;

/** Retry interval without host permission: only the user can grant it, and no event reports that reliably. */
const NOT_ALLOWED_RETRY = 6 * HOUR;

/** Number of consecutive refusals after which the watch stops. */
const MOST: Partial<Record<WatchResult, number>> = { refused: 3, vanished: 4 };

/** Permanent results: repeating the check would not help. */
const LASTING: readonly WatchResult[] = ['unreadable', 'moved', 'too-large', 'not-page'];

/** Results that count as the same failure. */
const FAMILY: Partial<Record<WatchResult, string>> = {
  gone: 'gone',
  vanished: 'gone',
  refused: 'refused',
  busy: 'trouble',
  unreachable: 'trouble',
  failed: 'trouble',
};

/** Results that are news for the user. */
const NEWS: readonly WatchResult[] = ['changed', 'altered', 'shorter', 'vanished', ...LASTING];

/** Results that are news each time, unless the outcome says `again`. */
const FRESH: readonly WatchResult[] = ['changed', 'altered'];

/** The most frequent of several intervals. */
export function mostFrequent(intervals: readonly WatchInterval[]): WatchInterval {
  return FREQUENCY.find((interval) => intervals.includes(interval)) ?? 'auto';
}

/** Milliseconds until the next check. `auto` backs off with the number of checks in a row that found nothing new. */
export function intervalOf(interval: WatchInterval, unchanged: number): number {
  return interval === 'auto' ? Math.min(HOUR * 2 ** unchanged, WEEK) : EVERY[interval];
}

/** The outcome of a check, as far as the schedule depends on it. */
export interface Outcome {
  kind: WatchResult;
  detail: string;
  /** The same result as before: no news, and a reason to check less often. */
  again: boolean;
  /** The site's `Retry-After`. */
  retryAfter?: Date | null;
}

/** The fields of a row that a check changes. */
export interface Scheduled extends Pick<
  WatchRecord,
  'result' | 'unchanged' | 'failures' | 'stopped' | 'nextCheckAt'
> {
  /** Unseen news; `null` when there is none. */
  news: WatchResult | null;
}

/** The row's schedule and result after a check. */
export function afterCheck(
  row: Pick<WatchRecord, 'interval' | 'result' | 'unchanged' | 'failures' | 'paused' | 'news'>,
  outcome: Outcome,
  now: Date,
): Scheduled {
  const failures = failuresAfter(row, outcome.kind);
  const kind = outcome.kind === 'gone' && failures > 1 ? 'vanished' : outcome.kind;
  const isStopped = LASTING.includes(kind) || failures >= (MOST[kind] ?? Infinity);
  const unchanged = unchangedAfter(row.unchanged, kind, outcome.again);
  const wait = waitAfter(kind, failures, intervalOf(row.interval, unchanged));
  const next = untilNext(wait, outcome.retryAfter, now);
  return {
    result: { kind, at: now.toISOString(), detail: outcome.detail },
    unchanged,
    failures,
    stopped: isStopped ? 1 : 0,
    nextCheckAt: isStopped || row.paused === 1 ? null : new Date(now.getTime() + next).toISOString(),
    news: newsAfter(row, { ...outcome, kind }, failures),
  };
}

/** Milliseconds until the next check, clamped between ten minutes and a week; an invalid `retryAfter` is ignored. */
function untilNext(wait: number, retryAfter: Date | null | undefined, now: Date): number {
  const asked = retryAfter ? retryAfter.getTime() - now.getTime() : 0;
  const known = [FIRST_RETRY, wait, asked].filter(Number.isFinite);
  return Math.min(Math.max(...known), WEEK);
}

/** The news of a page: a new result stays until the user has seen it or it no longer holds. */
function newsAfter(
  { result, news: before }: Pick<WatchRecord, 'result' | 'news'>,
  { kind, again }: Outcome,
  failures: number,
): WatchResult | null {
  const news = before ?? null;
  const isLastRefusal = kind === 'refused' && failures === MOST.refused;
  if (!NEWS.includes(kind) && !isLastRefusal) return kind === 'unchanged' && news !== 'changed' ? null : news;
  const isTold = result?.kind === kind && (again || !FRESH.includes(kind)) && !isLastRefusal;
  return isTold ? news : kind;
}

function unchangedAfter(unchanged: number, kind: WatchResult, again: boolean): number {
  if (FAMILY[kind] !== undefined || kind === 'not-allowed') return unchanged;
  return FRESH.includes(kind) && !again ? 0 : unchanged + 1;
}

function failuresAfter(row: Pick<WatchRecord, 'result' | 'failures'>, kind: WatchResult): number {
  const family = FAMILY[kind];
  if (family === undefined) return 0;
  const before = row.result ? FAMILY[row.result.kind] : undefined;
  return before === family ? row.failures + 1 : 1;
}

function waitAfter(kind: WatchResult, failures: number, usual: number): number {
  if (kind === 'gone') return GONE_AGAIN;
  if (kind === 'not-allowed') return NOT_ALLOWED_RETRY;
  if (FAMILY[kind] === 'trouble') return Math.min(FIRST_RETRY * 2 ** (failures - 1), LONGEST_RETRY);
  return usual;
}

type Asked = Pick<WatchRecord, 'pageUrl' | 'site' | 'nextCheckAt' | 'requestedAt'>;

/** Time of the last request to each site. */
function lastRequests(rows: readonly Asked[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { site, requestedAt } of rows) {
    if (requestedAt !== null) last.set(site, Math.max(last.get(site) ?? 0, Date.parse(requestedAt)));
  }
  return last;
}

/** The pages to check now: the longest overdue page of each site whose last request is at least a minute ago. */
export function pickDue<Row extends Asked>(rows: readonly Row[], now: Date): Row[] {
  const last = lastRequests(rows);
  const chosen = new Map<string, Row>();
  const due = rows
    .filter(({ nextCheckAt }) => nextCheckAt !== null && nextCheckAt <= now.toISOString())
    .sort((a, b) => ((a.nextCheckAt ?? '') < (b.nextCheckAt ?? '') ? -1 : 1));
  for (const row of due) {
    const free = (last.get(row.site) ?? 0) + SITE_PAUSE;
    if (free <= now.getTime() && !chosen.has(row.site)) chosen.set(row.site, row);
  }
  return [...chosen.values()];
}

/** When the next check is due, possibly in the past; `null` when none is. */
export function nextWakeAt(rows: readonly Asked[]): Date | null {
  const last = lastRequests(rows);
  const times = rows.flatMap(({ site, nextCheckAt }) =>
    nextCheckAt === null ? [] : [Math.max(Date.parse(nextCheckAt), (last.get(site) ?? 0) + SITE_PAUSE)],
  );
  return times.length === 0 ? null : new Date(Math.min(...times));
}
