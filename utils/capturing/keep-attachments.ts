import { browser } from 'wxt/browser';
import {
  planAttachments,
  type PlannedKind,
  unfinishedAttachments,
} from '../archive/attachments/plan-attachments';
import { getDatabase } from '../db/database';
import type { AttachmentSource } from '../model/attachment';
import { groupBy } from '../model/group-by';
import type { Settings } from '../model/settings';
import { settings, settingsKnown } from '../platform/known-settings';
import { stayAwake } from '../platform/stay-awake';
import { COPY_TYPE } from '../platform/tab-capture/page-copy';
import { isBeingMade, makeAttachments, sweepAfterStop } from './make-attachments';

/** Delay before a stopped background is restarted to resume: the shortest delay of an alarm. */
const RESUMED_AFTER = 30_000;

/** The kinds to keep by the settings. The page copy is made before the page is scrolled for the full screenshot. */
function wantedKinds({ keepScreenshot, keepPageCopy, keepFullPage, keepImages }: Settings): PlannedKind[] {
  const kinds: PlannedKind[] = [];
  if (keepScreenshot === 'on') kinds.push('screenshot');
  // The pictures of the article are in the page copy.
  if (keepPageCopy === 'on' || keepImages === 'on') kinds.push('page-copy');
  if (keepFullPage === 'on') kinds.push('full-screenshot');
  return kinds;
}

/**
 * Makes the attachments of a snapshot, in the background after the article is stored. Resolves when everything possible now is
 * stored, and failures are recorded with their reasons.
 * @param source the extracted document: files of any other are refused
 * @param onPlanned called when the pending rows are stored, before anything is made
 */
export async function keepAttachments(
  snapshotId: string,
  source: AttachmentSource,
  onPlanned: () => void,
): Promise<void> {
  await settingsKnown();
  const kinds = wantedKinds(settings());
  if (kinds.length === 0) return;
  const plan = { source, now: new Date(), copyType: COPY_TYPE } as const;
  const rows = await planAttachments(getDatabase(), snapshotId, kinds, plan);
  if (rows.length === 0) return;
  onPlanned();
  await stayAwake(() => makeAttachments(rows));
}

/** Resumes attachments of a stopped background, and those that wait for their tab to be in front again. */
export async function resumeAttachments(): Promise<void> {
  await settingsKnown();
  const rows = await unfinishedAttachments(getDatabase());
  const left = rows.filter((row) => !isBeingMade(row));
  const snapshots = groupBy(left, ({ snapshotId }) => snapshotId);
  for (const each of snapshots.values()) await makeAttachments(each);
  if (left.some(({ source }) => source && source.attempts > 0)) await sweepAfterStop();
}

/** When to resume: immediately after a stopped background, later while attachments are pending; `null` when none are. */
export async function nextAttachmentAt(now: Date): Promise<Date | null> {
  const rows = await unfinishedAttachments(getDatabase());
  if (rows.length === 0) return null;
  const isLeft = rows.some((row) => row.state === 'pending' && !isBeingMade(row));
  return isLeft ? now : new Date(now.getTime() + RESUMED_AFTER);
}

/** Tabs with waiting attachments. */
let waitingFor: ReadonlySet<number> = new Set();

/**
 * Calls back when a tab with waiting attachments comes to the front. The listener exists only while there are such tabs, or every
 * change of tab would wake the background. While it is stopped, the jobs' alarm covers them.
 */
export async function followTabs(onTabInFront: () => void): Promise<void> {
  const rows = await unfinishedAttachments(getDatabase());
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const before = waitingFor;
  waitingFor = new Set(waiting.flatMap(({ source }) => source?.tabId ?? []));
  const { onActivated } = browser.tabs;
  if (waiting.length === 0) return onActivated.removeListener(onTabInFront);
  onActivated.addListener(onTabInFront);
  // A tab may have come to the front before anybody listened. It is looked at once: what still waits then, waits for the listener.
  const front = await browser.tabs.query({ active: true });
  if (front.some(({ id = -1 }) => waitingFor.has(id) && !before.has(id))) onTabInFront();
}

/** Whether attachments wait for this tab to be in front. */
export function waitsForTab(tabId: number): boolean {
  return waitingFor.has(tabId);
}
