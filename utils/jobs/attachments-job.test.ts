import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, at, minute } from '../../tests/support/builders';
import { JobBackground } from '../../tests/support/job-background';
import { planAttachments, putOffAttachment } from '../archive/attachments/plan-attachments';
import { saveCapture } from '../archive/capture/save-capture';
import { getDatabase } from '../db/database';
import type { AttachmentRecord } from '../model/attachment';
import { removePageNotice } from '../platform/page-notice';
import { attachmentsJob } from './attachments-job';

const TAB = 7;
const SHOWN = { url: 'https://xeber.example/az/1', timeOrigin: 5 };
const db = getDatabase();
let background: JobBackground;
/** The tab, `null` once it is closed. */
let tab: { id: number; windowId: number; active: boolean } | null;

beforeEach(async () => {
  fakeBrowser.reset();
  tab = { id: TAB, windowId: 1, active: true };
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => {
    if (!tab) throw new Error('no tab');
    return tab as never;
  });
  Object.assign(fakeBrowser.tabs, { captureVisibleTab: async () => 'data:image/png;base64,iVBORw0KGgo=' });
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ func }: { func: unknown }) => [
      { result: func === removePageNotice ? undefined : SHOWN },
    ],
  });
  vi.useFakeTimers({ now: minute(2), toFake: ['Date'] });
  await db.delete();
  await db.open();
  background = new JobBackground(attachmentsJob);
});
afterEach(() => vi.useRealTimers());

/** Leaves what is left when the background is stopped just after it noted, in the first minute, that a screenshot is to be made. */
async function planned(attempts = 0): Promise<AttachmentRecord> {
  const { snapshotId } = await saveCapture(db, anArticle({ url: SHOWN.url }), at(0));
  const source = { ...SHOWN, tabId: TAB, attempts };
  const [row] = await planAttachments(db, snapshotId, ['screenshot'], {
    source,
    now: minute(1),
    copyType: 'mhtml',
  });
  if (!row) throw new Error('Nothing was planned.');
  return row;
}

/** Leaves a screenshot that waits because its tab is not in front. */
async function putOff(): Promise<void> {
  tab = { id: TAB, windowId: 1, active: false };
  await putOffAttachment(db, await planned(), { problem: 'tab-hidden', detail: '' });
}

const stored = () => db.attachments.toArray();

it('makes what a background that was stopped had only planned', async () => {
  await planned();
  await background.start();
  expect(await stored()).toMatchObject([{ state: 'done', size: 8 }]);
  expect(background.alarm).toBeNull();
});

it('says why a file could not be made when its tab is closed by now', async () => {
  await planned();
  tab = null;
  await background.start();
  expect(await stored()).toMatchObject([{ state: 'failed', problem: 'tab-gone' }]);
  expect(background.alarm).toBeNull();
});

it('gives up what has ended the background twice', async () => {
  await planned(2);
  await background.start();
  expect(await stored()).toMatchObject([{ state: 'failed', detail: 'given up' }]);
});

it('looks every half a minute after what waits for its tab, until it is too late', async () => {
  await putOff();
  await background.start();
  expect(await stored()).toMatchObject([{ state: 'waiting' }]);
  expect(background.alarm).toBe(new Date(minute(2).getTime() + 30_000).toISOString());
  await background.ring();
  expect(background.alarm).toBe(minute(3).toISOString());
  vi.setSystemTime(minute(12));
  await background.start();
  await background.ring();
  expect(await stored()).toMatchObject([{ state: 'failed', problem: 'tab-hidden' }]);
  expect(background.alarm).toBeNull();
});

it('makes what waits as soon as its tab is in front', async () => {
  await background.start();
  await background.hears(putOff);
  tab = { id: TAB, windowId: 1, active: true };
  await fakeBrowser.tabs.onActivated.trigger({ tabId: TAB, windowId: 1 });
  await vi.waitFor(async () => expect(await stored()).toMatchObject([{ state: 'done' }]));
});

it('comes back for what is planned while it runs', async () => {
  await background.start();
  expect(background.alarm).toBeNull();
  await background.hears(() => planned());
  expect(await stored()).toMatchObject([{ state: 'done' }]);
});
