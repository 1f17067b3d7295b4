import { browser } from 'wxt/browser';
import { keepImages } from '../../utils/archive/attachments/keep-images';
import {
  type AttachmentTrouble,
  failAttachment,
  pendingAttachments,
  planAttachments,
  type PlannedKind,
} from '../../utils/archive/attachments/plan-attachments';
import { storeAttachment } from '../../utils/archive/attachments/store-attachment';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/db/database-error';
import type { AttachmentRecord, AttachmentSource } from '../../utils/model/attachment';
import type { Settings } from '../../utils/model/settings';
import { documentInTab } from '../../utils/platform/tab-capture/document-in-tab';
import { fullScreenshot } from '../../utils/platform/tab-capture/full-screenshot';
import { type TabFile, TabProblem } from '../../utils/platform/tab-capture/made-file';
import { COPY_TYPE, pageCopy, picturesOf } from '../../utils/platform/tab-capture/page-copy';
import { screenshot } from '../../utils/platform/tab-capture/screenshot';
import { settings, settingsKnown } from './follow-settings';
import { stayAwake } from './stay-awake';

/** Wakes the worker to finish what it was killed in. */
export const ATTACHMENTS_ALARM = 'attachments';
/** The shortest there is. */
const ALARM_MINUTES = 0.5;

/** A worker that dies of a page twice is not sent there a third time. */
const ATTEMPTS = 2;

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

/** One page at a time: a large one must not be in memory twice. */
let queue: Promise<void> = Promise.resolve();
let waiting = 0;

/**
 * Keeps what belongs to a snapshot beside its text. Call it when the article is safe; nobody waits for it. Resolves when
 * all that can be kept is kept, and what cannot is written down with the reason.
 */
export async function keepAttachments(tabId: number, snapshotId: string): Promise<void> {
  await settingsKnown();
  const kinds = wantedKinds(settings());
  if (kinds.length === 0) return;
  const now = new Date();
  // A page that takes no script any more has gone elsewhere since it was read.
  const source = await documentInTab(tabId).catch(() => null);
  const from = source ?? { tabId, url: '', timeOrigin: null, attempts: 0 };
  const rows = await planAttachments(getDatabase(), snapshotId, kinds, from, { now, copyType: COPY_TYPE });
  if (rows.length === 0) return;
  void browser.alarms.create(ATTACHMENTS_ALARM, { periodInMinutes: ALARM_MINUTES });
  await inTurn(() => makeAll(rows));
}

/** Goes on with what a worker that died has left. */
export async function resumeAttachments(): Promise<void> {
  if (waiting > 0) return;
  await settingsKnown();
  await inTurn(async () => {
    const rows = await pendingAttachments(getDatabase());
    if (rows.length === 0) await browser.alarms.clear(ATTACHMENTS_ALARM);
    else await makeAll(rows);
  });
}

function inTurn(work: () => Promise<void>): Promise<void> {
  waiting += 1;
  const turn = queue.then(() => stayAwake(work)).finally(() => (waiting -= 1));
  queue = turn.catch(() => undefined);
  return turn;
}

async function makeAll(rows: readonly AttachmentRecord[]): Promise<void> {
  for (const row of rows) {
    try {
      await make(row);
    } catch (error) {
      await failAttachment(getDatabase(), row, troubleOf(error));
    }
  }
}

async function make(row: AttachmentRecord): Promise<void> {
  const db = getDatabase();
  const { source, kind } = row;
  if (!source || kind === 'image') return;
  const attempts = source.attempts + 1;
  if (attempts > ATTEMPTS) throw new TabProblem('failed', 'given up');
  const begun = { ...row, source: { ...source, attempts } };
  await db.attachments.put(begun);
  const file = await MAKE[kind](source);
  if (kind !== 'page-copy') {
    await storeAttachment(db, begun, file, new Date());
    return;
  }
  const wanted = settings();
  const pictures = wanted.keepImages === 'on' ? await picturesOf(source).catch(() => []) : null;
  const missing = pictures ? await keepImages(db, begun, file.bytes, pictures, new Date()) : [];
  if (wanted.keepPageCopy === 'off') await db.attachments.delete([row.snapshotId, kind, row.name]);
  else
    await storeAttachment(
      db,
      begun,
      { ...file, missing: [...new Set([...file.missing, ...missing])] },
      new Date(),
    );
}

function troubleOf(error: unknown): AttachmentTrouble {
  if (error instanceof TabProblem) return { problem: error.problem, detail: error.message };
  const problem = toFailure(error).code === 'quota-exceeded' ? 'storage-full' : 'failed';
  return { problem, detail: String(error) };
}
