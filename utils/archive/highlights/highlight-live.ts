import type { MenbeDatabase } from '../../db/database';
import { findSameWords } from '../../highlights/match-quote';
import { quoteAt } from '../../highlights/text-quote';
import { HIGHLIGHT_COLOURS, type TextQuote } from '../../model/highlight';
import type { PageRecord } from '../../model/records';
import { pageState } from '../pages/page-state';
import { snapshotsNewestFirst } from '../snapshots/read-snapshot';
import { addHighlight, type NewHighlight } from './change-highlights';

/** `unarchived`: the archive has no such page; `missing`: the words are in nothing that is newest of it. */
export type LiveOutcome = 'made' | 'unarchived' | 'missing';

/**
 * Stores what the user selected on a live page as a highlight of the page's newest snapshot; where the words are not in that, of
 * what else was archived of the page last: all its text, or a selection. The stored quote is the snapshot's own.
 * @param quote as it stands on the live page
 */
export async function highlightLive(
  db: MenbeDatabase,
  url: string,
  quote: TextQuote,
  now: Date,
): Promise<LiveOutcome> {
  const page = await pageState(db, url);
  if (!page) return 'unarchived';
  for (const snapshotId of await newestOfEachKind(db, page)) {
    const found = await quoteIn(db, snapshotId, quote);
    if (!found) continue;
    const made: NewHighlight = {
      pageUrl: page.url,
      snapshotId,
      quote: found,
      colour: HIGHLIGHT_COLOURS[0],
    };
    await addHighlight(db, made, now);
    return 'made';
  }
  return 'missing';
}

/** Ids of the newest snapshot of each kind, that which the page shows first. */
async function newestOfEachKind(db: MenbeDatabase, page: PageRecord): Promise<string[]> {
  const all = await snapshotsNewestFirst(db, page.url);
  const newest = all.filter(({ kind }, at) => all.findIndex((other) => other.kind === kind) === at);
  return [...new Set([page.newestSnapshotId, ...newest.map(({ id }) => id)])];
}

async function quoteIn(db: MenbeDatabase, snapshotId: string, quote: TextQuote): Promise<TextQuote | null> {
  const content = await db.contents.get(snapshotId);
  const place = content && findSameWords(content.text, quote);
  return place ? quoteAt(content.text, place) : null;
}
