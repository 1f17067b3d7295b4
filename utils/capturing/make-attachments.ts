import { browser } from 'wxt/browser';
import { keepImages } from '../archive/attachments/keep-images';
import {
  type AttachmentTrouble,
  failAttachment,
  type PlannedKind,
  putOffAttachment,
} from '../archive/attachments/plan-attachments';
import { storeAttachment, sweepBlobs } from '../archive/attachments/store-attachment';
import { getDatabase } from '../db/database';
import { toFailure } from '../model/to-failure';
import type { AttachmentRecord, AttachmentSource } from '../model/attachment';
import type { PictureAddresses } from '../page-copy/article-images';
import { finishMhtml } from '../page-copy/finish-mhtml';
import { settings } from '../platform/known-settings';
import { removePageNotice } from '../platform/page-notice';
import { fullScreenshot } from '../platform/tab-capture/full-screenshot';
import { type TabFile, TabProblem } from '../platform/tab-capture/made-file';
import { pageCopy, picturesOf } from '../platform/tab-capture/page-copy';
import { screenshot } from '../platform/tab-capture/screenshot';
import { onTab } from '../platform/tab-work';
import { withStoredAddress } from '../url/own-addresses';
import { whenNobodyArchives } from './captures-in-flight';

/** Most attempts: a page that kills the worker twice is given up. */
const ATTEMPTS = 2;

/** Milliseconds after the capture during which a screenshot still counts as the archived page. */
const STILL_THE_SAME = 10 * 60_000;

const MAKE: Record<PlannedKind, (source: AttachmentSource) => Promise<TabFile>> = {
  screenshot,
  'page-copy': pageCopy,
  'full-screenshot': fullScreenshot,
};

/** Milliseconds until the browser has repainted the page without the notice. */
const DRAWN_ANEW = 150;

/** Queue of stores, one file at a time: a large file is in memory while it is hashed and compressed. */
let storing: Promise<unknown> = Promise.resolve();

/** Keys of the attachments that this worker is making. */
const making = new Set<string>();

/** Makes the attachments of one snapshot in parallel, because its tab may be closed or navigated at any moment. */
export async function makeAttachments(rows: readonly AttachmentRecord[]): Promise<void> {
  const free = rows.filter((row) => !isBeingMade(row));
  const source = free.find((row) => row.source)?.source;
  if (!source) return;
  for (const row of free) making.add(keyOf(row));
  try {
    await onTab(source.tabId, makeOfTab(source.tabId, free));
  } finally {
    for (const row of free) making.delete(keyOf(row));
  }
}

/** Whether this background is making an attachment. */
export function isBeingMade(row: AttachmentRecord): boolean {
  return making.has(keyOf(row));
}

/** Removes orphaned bytes of a background that was stopped while storing. */
export function sweepAfterStop(): Promise<void> {
  return inTurn(() => sweepBlobs(getDatabase()));
}

async function makeOfTab(tabId: number, rows: readonly AttachmentRecord[]): Promise<void> {
  await clearNotice(tabId);
  const scrolling = rows.filter(({ kind }) => kind === 'full-screenshot');
  await Promise.all(rows.filter((row) => !scrolling.includes(row)).map(makeOrTell));
  for (const row of scrolling) await makeOrTell(row);
}

/** Removes the notice of an earlier capture, which would be in the files. A page without script access has none. */
async function clearNotice(tabId: number): Promise<void> {
  const [injection] = await browser.scripting
    .executeScript({ target: { tabId }, func: removePageNotice, injectImmediately: true })
    .catch(() => []);
  if (injection?.result) await new Promise((resolve) => setTimeout(resolve, DRAWN_ANEW));
}

async function makeOrTell(row: AttachmentRecord): Promise<void> {
  try {
    if (!(await isStillHidden(row))) await make(row);
  } catch (error) {
    const trouble = troubleOf(error);
    const isPutOff = trouble.problem === 'tab-hidden' && !isTooLate(row);
    if (isPutOff) await putOffAttachment(getDatabase(), row, trouble);
    else await failAttachment(getDatabase(), row, trouble);
  }
}

/** Whether a row keeps waiting for its tab, because another page is in front. */
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
  if (!source || kind === 'image' || kind === 'original') return;
  const attempts = source.attempts + 1;
  if (attempts > ATTEMPTS) throw new TabProblem('failed', 'given up');
  const begun: AttachmentRecord = { ...row, state: 'pending', source: { ...source, attempts } };
  await db.attachments.put(begun);
  const file = await MAKE[kind](source);
  const pictures =
    kind === 'page-copy' && settings().keepImages === 'on' ? await picturesOf(source).catch(() => []) : null;
  await inTurn(async () => store(begun, await finished(file, source), pictures));
}

/**
 * Gives a page copy its own address as it is stored. Takes secrets out of one that the browser has written, and puts drawings and
 * styles in; Firefox's copies are made so.
 */
async function finished(file: TabFile, { url }: AttachmentSource): Promise<TabFile> {
  const { type } = file.bytes;
  const keepKeys = settings().keepKeys === 'on';
  if (type === 'text/html') {
    const html = withStoredAddress(await file.bytes.text(), url, keepKeys);
    return { ...file, bytes: new Blob([html], { type }) };
  }
  if (type !== 'multipart/related') return file;
  const bytes = new Uint8Array(await file.bytes.arrayBuffer());
  const { pieces, missing } = finishMhtml(bytes, file, keepKeys);
  return { ...file, bytes: new Blob(pieces, { type }), missing: [...file.missing, ...missing] };
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
  const lacking = pictures ? await keepImages(db, { row, file }, pictures, inOrder) : [];
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
