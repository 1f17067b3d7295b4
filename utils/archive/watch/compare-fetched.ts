import type { MenbeDatabase } from '../../db/database';
import { deadlineIn } from '../../diff/deadline';
import { type Article, EXTRACTOR_VERSION } from '../../model/article';
import type { WatchRecord } from '../../model/watch';
import type { Answer } from '../../watch/ask-page';
import { type Judgement, judgePage } from '../../watch/judge-page';
import { keptShare } from '../../watch/kept-share';
import type { Outcome } from '../../watch/schedule';
import { recordEntries } from '../ledger/record-entries';
import { saveCapture, seenAgain } from '../capture/save-capture';
import type { Found, Look } from './check-page';
import type { Target } from './watch-target';

/** Least interval between two ledger entries "unchanged" of a page: checks are many, and entries are permanent. */
const SIGHTING = 24 * 60 * 60_000;

/** Deadline: comparing blocks the background. A page that takes longer counts as a new version. */
const COMPARING_MS = 2000;

/** No validators: the page could not be read, so the next request must not be conditional. */
const UNREAD = { etag: null, lastModified: null } as const;

/** Extracts the fetched page, judges it against the known version, and stores a new version. */
export async function compareFetched(
  db: MenbeDatabase,
  look: Look,
  { html, url, status }: Extract<Answer, { kind: 'page' }>,
): Promise<Found> {
  const { row, target, watching } = look;
  const read = await watching.read({ html, url, kind: target.snapshot.kind });
  if (!read.ok && read.error.code === 'extraction-failed')
    return { outcome: { kind: 'failed', detail: read.error.detail ?? '', again: false }, kept: UNREAD };
  if (!read.ok) {
    const kind = target.isComparable || target.reading ? 'shorter' : 'unreadable';
    return { outcome: { kind, detail: percent(0), again: row.result?.kind === kind }, kept: UNREAD };
  }
  const now = watching.now();
  const fetched = { ...read.value, archivedAt: now.toISOString() };
  const { archived, reading, isComparable } = target;
  const before = reading && { ...reading.article, archivedAt: reading.fetchedAt };
  const deadline = deadlineIn(COMPARING_MS, () => performance.now());
  const judgement = judgePage({ archived, reading: before, isComparable }, fetched, deadline);
  return conclude(db, look, { article: read.value, answered: status }, judgement);
}

/** The result for a page that is identical to the last fetched one. */
export function stillAsFetched({ result }: WatchRecord, { archived, reading }: Target): Outcome {
  if (!reading) return { kind: 'unchanged', detail: '', again: true };
  const told = result?.kind;
  const kind = told === 'shorter' || told === 'altered' || told === 'unreadable' ? told : 'differs';
  return { kind, detail: percent(keptShare(archived.text, reading.article.text)), again: true };
}

async function conclude(
  db: MenbeDatabase,
  { row, target, watching }: Look,
  { article, answered }: { article: Article; answered: number },
  { kind, kept }: Judgement,
): Promise<Found> {
  const now = watching.now();
  const { snapshot } = target;
  if (kind === 'unchanged') {
    await db.watchReadings.delete(row.pageUrl);
    // A worker that was killed after storing this version has not reported it yet.
    if (snapshot.origin === 'watch' && row.comparedWith !== null && row.comparedWith !== snapshot.id)
      return { outcome: { kind: 'changed', detail: '', again: false } };
    return {
      outcome: { kind, detail: '', again: true },
      kept: { agrees: 1, ...(await sight(db, row, target, now)) },
    };
  }
  if (kind === 'as-before') return { outcome: stillAsFetched(row, target) };
  if (kind === 'changed') {
    const { browser } = watching;
    const saved = await saveCapture(db, article, { now, browser, origin: 'watch', answered });
    await db.watchReadings.delete(row.pageUrl);
    return { outcome: { kind, detail: '', again: false }, kept: { comparedWith: saved.snapshotId } };
  }
  await db.watchReadings.put({
    pageUrl: row.pageUrl,
    article,
    answered,
    fetchedAt: now.toISOString(),
    comparedWith: snapshot.id,
    extractorVersion: EXTRACTOR_VERSION,
  });
  return { outcome: { kind, detail: percent(kept), again: false } };
}

async function sight(
  db: MenbeDatabase,
  { sightedAt, pageUrl }: WatchRecord,
  { snapshot }: Target,
  now: Date,
): Promise<Partial<WatchRecord>> {
  if (sightedAt !== null && now.getTime() - Date.parse(sightedAt) < SIGHTING) return {};
  const archivedAt = now.toISOString();
  await recordEntries(db, [seenAgain(snapshot, { pageUrl, archivedAt, origin: 'watch' })]);
  return { sightedAt: archivedAt };
}

/** Share of the archived text that was fetched, as the interface shows it. */
function percent(kept: number): string {
  return String(Math.floor(100 * kept));
}
