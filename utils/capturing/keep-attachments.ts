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

/** Milliseconds after which a background that was stopped is started to go on: the least that browsers wait. */
const RESUMED_AFTER = 30_000;

/** What the user wants kept. The page copy comes before the page is scrolled for a picture of all of it. */
function wantedKinds({ keepScreenshot, keepPageCopy, keepFullPage, keepImages }: Settings): PlannedKind[] {
  const kinds: PlannedKind[] = [];
  if (keepScreenshot === 'on') kinds.push('screenshot');
  // The pictures of the article are in the page copy.
  if (keepPageCopy === 'on' || keepImages === 'on') kinds.push('page-copy');
  if (keepFullPage === 'on') kinds.push('full-screenshot');
  return kinds;
}

/**
 * Keeps what belongs to a snapshot beside its text. Call it when the article is safe; nobody waits for it. Resolves when
 * all that can be kept now is kept, and what cannot is written down with the reason.
 * @param source the document that was extracted: files of any other are not kept
 * @param onPlanned called once it is written down what is to be made, before it is made
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

/** Goes on with what a background that was stopped has left, and with what waits for its tab to be in front again. */
export async function resumeAttachments(): Promise<void> {
  await settingsKnown();
  const rows = await unfinishedAttachments(getDatabase());
  const left = rows.filter((row) => !isBeingMade(row));
  const snapshots = groupBy(left, ({ snapshotId }) => snapshotId);
  for (const each of snapshots.values()) await makeAttachments(each);
  if (left.some(({ source }) => source && source.attempts > 0)) await sweepAfterStop();
}

/** When there is something to go on with: at once what a stopped background has left, else while something is unfinished. */
export async function nextAttachmentAt(now: Date): Promise<Date | null> {
  const rows = await unfinishedAttachments(getDatabase());
  if (rows.length === 0) return null;
  const isLeft = rows.some((row) => row.state === 'pending' && !isBeingMade(row));
  return isLeft ? now : new Date(now.getTime() + RESUMED_AFTER);
}

/** Tabs that something waits for. */
let waitingFor: ReadonlySet<number> = new Set();

/**
 * Calls back when a tab comes to the front while something waits for that. Not always: each change of tab would start the
 * background. The jobs' alarm sees to those that come while it is stopped.
 */
export async function followTabs(onTabInFront: () => void): Promise<void> {
  const rows = await unfinishedAttachments(getDatabase());
  const waiting = rows.filter(({ state }) => state === 'waiting');
  waitingFor = new Set(waiting.flatMap(({ source }) => source?.tabId ?? []));
  const { onActivated } = browser.tabs;
  if (waiting.length > 0) onActivated.addListener(onTabInFront);
  else onActivated.removeListener(onTabInFront);
}

/** Whether something is still to be made of a tab's page, once the tab is in front. */
export function waitsForTab(tabId: number): boolean {
  return waitingFor.has(tabId);
}
