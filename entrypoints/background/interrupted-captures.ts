import { browser } from 'wxt/browser';
import { versionsOf } from '../../utils/archive/snapshots/read-snapshot';
import { asPrevious, creditedAddress } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import type { CaptureState } from '../../utils/model/capture';
import { readCaptureStates } from '../../utils/platform/capture-state-store';
import { normaliseUrl } from '../../utils/url/normalise-url';
import { isCapturing } from './captures-in-flight';

/** Alarm that wakes the worker after a capture should have ended, in case the browser killed it in between. */
export const CAPTURE_ALARM = 'capture-ended';

/** Longer than the longest capture; 30 seconds is the shortest alarm there is. */
const ALARM_MINUTES = 0.75;

/** Makes sure somebody looks after the capture that begins now. */
export function expectEnd(): void {
  void browser.alarms.create(CAPTURE_ALARM, { delayInMinutes: ALARM_MINUTES });
}

/** Tells the truth about captures whose worker died: whether the page was stored after all. */
export async function settleInterrupted(tell: (tabId: number, state: CaptureState) => void): Promise<void> {
  for (const [tabId, state] of await readCaptureStates()) {
    if (state.phase === 'archiving' && !isCapturing(tabId)) tell(tabId, await settled(state));
  }
}

async function settled(state: CaptureState & { phase: 'archiving' }): Promise<CaptureState> {
  const db = getDatabase();
  const { url, startedAt } = state;
  const page = await db.pages.get(normaliseUrl(url));
  const newest = page && (await db.snapshots.get(page.newestSnapshotId));
  if (!page || !newest || page.lastArchivedAt < startedAt) {
    return { phase: 'failed', url, failure: { code: 'capture-interrupted', detail: null }, at: startedAt };
  }
  const isNew = newest.archivedAt >= startedAt;
  const [, before] = isNew ? await versionsOf(db, page.url) : [];
  const outcome = {
    status: isNew ? ('archived' as const) : ('unchanged' as const),
    pageUrl: page.url,
    snapshotId: newest.id,
    kind: newest.kind,
    title: newest.title,
    archivedAt: page.lastArchivedAt,
    since: newest.archivedAt,
    snapshotCount: page.snapshotCount,
    previous: asPrevious(before, newest.kind),
    declaredSource: creditedAddress(newest),
  };
  return { phase: 'done', url, outcome };
}
