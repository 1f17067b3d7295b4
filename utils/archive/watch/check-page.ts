import type { MenbeDatabase } from '../../db/database';
import { toFailure } from '../../model/to-failure';
import type { FetchedPage } from '../../extract/read-fetched-page';
import type { Article } from '../../model/article';
import type { Result } from '../../model/result';
import type { WatchRecord } from '../../model/watch';
import { normaliseUrl } from '../../url/normalise-url';
import { type Answer, askPage } from '../../watch/ask-page';
import { afterCheck, type Outcome } from '../../watch/schedule';
import { compareFetched, stillAsFetched } from './compare-fetched';
import { dropWatches, WATCH_TABLES } from './sync-watches';
import { readTarget, type Target } from './watch-target';

const DAY = 24 * 60 * 60_000;

/** Dependencies of watching. */
export interface Watching {
  fetch: typeof fetch;
  now: () => Date;
  isOnline: () => boolean;
  /** Whether Menbe has host permission for this address. */
  isAllowed: (url: string) => Promise<boolean>;
  /** Extracts a fetched page, in a context that has a DOM. */
  read: (page: FetchedPage) => Promise<Result<Article>>;
  /** Name and version of the browser, `null` if unknown. */
  browser: string | null;
}

/** One check of a watched page: its row, the version to compare with, and the dependencies. */
export interface Look {
  row: WatchRecord;
  target: Target;
  watching: Watching;
}

/** The result of a check, and the fields of the row that it changes. */
export interface Found {
  outcome: Outcome;
  kept?: Partial<WatchRecord>;
}

/**
 * Checks a watched page once.
 *
 * 1. A page that was deleted permanently is no longer watched; one in the bin is skipped.
 * 2. Without host permission no request is sent.
 * 3. The time of the request is stored before it is sent, so that a killed worker does not repeat it at once.
 * 4. The answer is compared, and stored if it is a new version.
 * 5. The row gets its result and next time even after an error, unless the user has ended the watch.
 */
export async function checkPage(db: MenbeDatabase, row: WatchRecord, watching: Watching): Promise<void> {
  const target = await readTarget(db, row);
  if (target === 'missing')
    return db.transaction(
      'rw',
      WATCH_TABLES.map((name) => db[name]),
      () => dropWatches(db, [row.pageUrl]),
    );
  if (target === 'binned') {
    const nextCheckAt = new Date(watching.now().getTime() + DAY).toISOString();
    await db.watches.update(row.pageUrl, { nextCheckAt });
    return;
  }
  const found = await look(db, { row, target, watching }).catch(failed);
  await write(db, row, found, watching).catch((error: unknown) => write(db, row, failed(error), watching));
}

/** An error (such as a full disk) counts as a failed check, so that the page is not requested again at once. */
function failed(error: unknown): Found {
  return { outcome: { kind: 'failed', detail: toFailure(error).code, again: false } };
}

/** Stores the result and the time of the next check. */
async function write(
  db: MenbeDatabase,
  { pageUrl }: WatchRecord,
  found: Found,
  watching: Watching,
): Promise<void> {
  const now = watching.now();
  await db.watches.where({ pageUrl }).modify((current: WatchRecord) => {
    const { news, ...scheduled } = afterCheck(current, found.outcome, now);
    Object.assign(current, found.kept, scheduled);
    if (news === null) delete current.news;
    else current.news = news;
  });
}

async function look(db: MenbeDatabase, looking: Look): Promise<Found> {
  const { row, target, watching } = looking;
  const { pageUrl } = row;
  if (!(await watching.isAllowed(target.url)))
    return { outcome: { kind: 'not-allowed', detail: '', again: false } };
  await db.watches.update(pageUrl, { requestedAt: watching.now().toISOString() });
  const isKnown = row.comparedWith === target.snapshot.id;
  const question = {
    url: target.url,
    etag: isKnown ? row.etag : null,
    lastModified: isKnown ? row.lastModified : null,
    stay: row.result?.kind === 'unreachable',
  };
  const answer = await askPage(watching.fetch, question, watching.now());
  if (answer.kind === 'not-modified') return { outcome: stillAsFetched(row, target) };
  if (answer.kind !== 'page') return { outcome: asOutcome(answer) };
  // Addresses may differ only in what normalisation ignores; otherwise it is another page.
  if (normaliseUrl(answer.url) !== pageUrl)
    return { outcome: { kind: 'moved', detail: answer.url, again: false } };
  const found = await compareFetched(db, looking, answer);
  const { etag, lastModified } = answer;
  return { ...found, kept: { etag, lastModified, comparedWith: target.snapshot.id, ...found.kept } };
}

function asOutcome(answer: Exclude<Answer, { kind: 'page' | 'not-modified' }>): Outcome {
  return { retryAfter: null, ...answer, again: false };
}
