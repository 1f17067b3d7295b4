import { snapshotsNewestFirst } from '../archive/snapshots/read-snapshot';
import { creditedAddress } from '../archive/capture/save-capture';
import { versionBefore } from '../model/versions';
import { findPage } from '../archive/pages/find-page';
import { getDatabase } from '../db/database';
import type { CaptureState } from '../model/capture';
import { readCaptureStates } from '../platform/capture-state-store';
import { capturesUnderWay, isCapturing } from './captures-in-flight';
import { keysLeftOut } from '../url/key-parameters';
import { tellPopup } from './tell-state';

/** Longest duration of a capture, in milliseconds. */
const LONGEST_CAPTURE = 45_000;

/** When the oldest running capture is overdue (immediately for one of a stopped background); `null` without captures. */
export async function nextSettleAt(now: Date): Promise<Date | null> {
  const states = [...(await readCaptureStates())];
  if (states.some(([tabId, { phase }]) => phase === 'archiving' && !isCapturing(tabId))) return now;
  const ends = capturesUnderWay().map((startedAt) => startedAt + LONGEST_CAPTURE);
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** Reports the result of captures during which the background was stopped: the page may have been stored. */
export async function settleInterrupted(): Promise<void> {
  for (const [tabId, state] of await readCaptureStates()) {
    if (state.phase === 'archiving' && !isCapturing(tabId)) await tellPopup(tabId, await settled(state));
  }
}

async function settled(state: CaptureState & { phase: 'archiving' }): Promise<CaptureState> {
  const db = getDatabase();
  const { url, startedAt } = state;
  const page = await findPage(db, url);
  const all = page ? await snapshotsNewestFirst(db, page.url) : [];
  const isNew = (all[0]?.archivedAt ?? '') >= startedAt;
  const newest = isNew ? all[0] : all.find(({ id }) => id === page?.newestSnapshotId);
  if (!page || !newest || page.lastArchivedAt < startedAt) {
    return { phase: 'failed', url, failure: { code: 'capture-interrupted', detail: null }, at: startedAt };
  }
  const outcome = {
    status: isNew ? ('archived' as const) : ('unchanged' as const),
    pageUrl: page.url,
    snapshotId: newest.id,
    kind: newest.kind,
    title: newest.title,
    archivedAt: page.lastArchivedAt,
    since: newest.archivedAt,
    snapshotCount: page.snapshotCount,
    previous: isNew ? versionBefore(newest, all) : null,
    declaredSource: creditedAddress(newest),
    keysLeftOut: keysLeftOut(url, newest.url),
  };
  return { phase: 'done', url, outcome };
}
