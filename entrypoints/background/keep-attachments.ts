import { browser } from 'wxt/browser';
import { keepImages } from '../../utils/archive/attachments/keep-images';
import {
  type AttachmentTrouble,
  failAttachment,
  planAttachments,
  type PlannedKind,
  putOffAttachment,
  unfinishedAttachments,
} from '../../utils/archive/attachments/plan-attachments';
import { storeAttachment, sweepBlobs } from '../../utils/archive/attachments/store-attachment';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { AttachmentRecord, AttachmentSource } from '../../utils/model/attachment';
import type { Settings } from '../../utils/model/settings';
import { groupBy } from '../../utils/model/group-by';
import type { PictureAddresses } from '../../utils/page-copy/article-images';
import { removePageNotice } from '../../utils/platform/page-notice';
import { fullScreenshot } from '../../utils/platform/tab-capture/full-screenshot';
import { type TabFile, TabProblem } from '../../utils/platform/tab-capture/made-file';
import { COPY_TYPE, pageCopy, picturesOf } from '../../utils/platform/tab-capture/page-copy';
import { screenshot } from '../../utils/platform/tab-capture/screenshot';
import { onTab } from '../../utils/platform/tab-work';
import { whenNobodyArchives } from './captures-in-flight';
import { settings, settingsKnown } from './follow-settings';
import { stayAwake } from './stay-awake';

/** Wakes the worker to finish what it was killed in. */
export const ATTACHMENTS_ALARM = 'attachments';
/** The shortest there is. */
const ALARM_MINUTES = 0.5;

/** A worker that dies of a page twice is not sent there a third time. */
const ATTEMPTS = 2;

/** Milliseconds after which a picture of what is in sight would no longer be of the page that was archived. */
const STILL_THE_SAME = 10 * 60_000;

const MAKE: Record<PlannedKind, (source: AttachmentSource) => Promise<TabFile>> = {
  screenshot,
  'page-copy': pageCopy,
  'full-screenshot': fullScreenshot,
};

/** What the user wants kept. The page copy comes before the page is scrolled for a picture of all of it. */
function wantedKinds({ keepScreenshot, keepPageCopy, keepFullPage, keepImages }: Settings): PlannedKind[] {
  const kinds: PlannedKind[] = [];
  if (keepScreenshot === 'on') kinds.push('screenshot');
  // The pictures of the article are in the page copy.
  if (keepPageCopy === 'on' || keepImages === 'on') kinds.push('page-copy');
  if (keepFullPage === 'on') kinds.push('full-screenshot');
  return kinds;
}

/** Milliseconds until the browser has drawn a page without the notice that was in it. */
const DRAWN_ANEW = 150;

/** Tabs that something waits for. */
let waitingFor: ReadonlySet<number> = new Set();

/** Storing, one file at a time: a large one is in memory while it is hashed and packed. */
let storing: Promise<unknown> = Promise.resolve();

/** Keys of what this worker is making. */
const making = new Set<string>();

/**
 * Keeps what belongs to a snapshot beside its text. Call it when the article is safe; nobody waits for it. Resolves when
 * all that can be kept now is kept, and what cannot is written down with the reason.
 * @param source the document that was extracted: files of any other are not kept
 */
export async function keepAttachments(snapshotId: string, source: AttachmentSource): Promise<void> {
  await settingsKnown();
  const kinds = wantedKinds(settings());
  if (kinds.length === 0) return;
  const now = new Date();
  const rows = await planAttachments(getDatabase(), snapshotId, kinds, source, { now, copyType: COPY_TYPE });
  if (rows.length === 0) return;
  void browser.alarms.create(ATTACHMENTS_ALARM, { periodInMinutes: ALARM_MINUTES });
  await stayAwake(() => makeAll(rows));
  await follow();
}

/** Goes on with what a worker that died has left, and with what waits for its tab to be in front again. */
export async function resumeAttachments(): Promise<void> {
  await settingsKnown();
  const left = (await follow()).filter((row) => !making.has(keyOf(row)));
  const snapshots = groupBy(left, ({ snapshotId }) => snapshotId);
  await stayAwake(async () => {
    for (const rows of snapshots.values()) await makeAll(rows);
    // What a worker had begun when it died may have left bytes that nothing names.
    if (left.some(({ source }) => source && source.attempts > 0))
      await inTurn(() => sweepBlobs(getDatabase()));
  });
  if (left.length > 0) await follow();
}

/** Has the worker woken, and told of tabs that come to the front, as long as there is something to do. */
async function follow(): Promise<AttachmentRecord[]> {
  const rows = await unfinishedAttachments(getDatabase());
  const waiting = rows.filter(({ state }) => state === 'waiting');
  waitingFor = new Set(waiting.flatMap(({ source }) => source?.tabId ?? []));
  const { onActivated } = browser.tabs;
  // Not always: each change of tab would start the worker. The alarm sees to those that come while it is asleep.
  if (waiting.length > 0) onActivated.addListener(onTabInFront);
  else onActivated.removeListener(onTabInFront);
  if (rows.length === 0) await browser.alarms.clear(ATTACHMENTS_ALARM);
  return rows;
}

function onTabInFront(): void {
  void resumeAttachments();
}

/** Whether something is still to be made of a tab's page, once the tab is in front. */
export function waitsForTab(tabId: number): boolean {
  return waitingFor.has(tabId);
}

/** Makes what is to be made of one snapshot's tab: all that looks at it at once, since it may be closed or left at any moment. */
async function makeAll(rows: readonly AttachmentRecord[]): Promise<void> {
  const source = rows.find((row) => row.source)?.source;
  if (source) await onTab(source.tabId, makeOfTab(source.tabId, rows));
}

async function makeOfTab(tabId: number, rows: readonly AttachmentRecord[]): Promise<void> {
  await clearNotice(tabId);
  const scrolling = rows.filter(({ kind }) => kind === 'full-screenshot');
  await Promise.all(rows.filter((row) => !scrolling.includes(row)).map(makeOrTell));
  for (const row of scrolling) await makeOrTell(row);
}

/** A notice of an earlier capture would be in what is made now. A page that takes no script has none. */
async function clearNotice(tabId: number): Promise<void> {
  const [injection] = await browser.scripting
    .executeScript({ target: { tabId }, func: removePageNotice, injectImmediately: true })
    .catch(() => []);
  if (injection?.result) await new Promise((resolve) => setTimeout(resolve, DRAWN_ANEW));
}

async function makeOrTell(row: AttachmentRecord): Promise<void> {
  const key = keyOf(row);
  if (making.has(key)) return;
  making.add(key);
  try {
    if (!(await isStillHidden(row))) await make(row);
  } catch (error) {
    const trouble = troubleOf(error);
    const later = trouble.problem === 'tab-hidden' && !isTooLate(row);
    await (later ? putOffAttachment : failAttachment)(getDatabase(), row, trouble);
  } finally {
    making.delete(key);
  }
}

/** Whether a row goes on waiting for its tab: what would be seen is another page. */
async function isStillHidden(row: AttachmentRecord): Promise<boolean> {
  if (row.state !== 'waiting' || !row.source) return false;
  if (isTooLate(row)) throw new TabProblem('tab-hidden', 'did not come back in time');
  const tab = await browser.tabs.get(row.source.tabId).catch(() => null);
  return tab !== null && !tab.active;
}

function isTooLate({ capturedAt }: AttachmentRecord): boolean {
  return Date.now() - Date.parse(capturedAt) > STILL_THE_SAME;
}

function keyOf({ snapshotId, kind, name }: AttachmentRecord): string {
  return [snapshotId, kind, name].join('/');
}

async function make(row: AttachmentRecord): Promise<void> {
  const db = getDatabase();
  const { source, kind } = row;
  if (!source || kind === 'image') return;
  const attempts = source.attempts + 1;
  if (attempts > ATTEMPTS) throw new TabProblem('failed', 'given up');
  const begun: AttachmentRecord = { ...row, state: 'pending', source: { ...source, attempts } };
  await db.attachments.put(begun);
  const file = await MAKE[kind](source);
  const pictures =
    kind === 'page-copy' && settings().keepImages === 'on' ? await picturesOf(source).catch(() => []) : null;
  await inTurn(() => store(begun, file, pictures));
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = storing.then(work);
  storing = turn.catch(() => undefined);
  return turn;
}

async function store(
  row: AttachmentRecord,
  file: TabFile,
  pictures: readonly PictureAddresses[] | null,
): Promise<void> {
  const db = getDatabase();
  const inOrder = { now: new Date(), giveWay: whenNobodyArchives };
  const lacking = pictures ? await keepImages(db, row, file.bytes, pictures, inOrder) : [];
  const missing = [...new Set([...file.missing, ...lacking])];
  if (row.kind === 'page-copy' && settings().keepPageCopy === 'off')
    await db.attachments.delete([row.snapshotId, row.kind, row.name]);
  else await storeAttachment(db, row, { ...file, missing }, inOrder);
}

function troubleOf(error: unknown): AttachmentTrouble {
  if (error instanceof TabProblem) return { problem: error.problem, detail: error.message };
  const problem = toFailure(error).code === 'quota-exceeded' ? 'storage-full' : 'failed';
  return { problem, detail: String(error) };
}
