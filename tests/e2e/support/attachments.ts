import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { AttachmentRecord } from '../../../utils/model/attachment';
import { readRows } from './read-rows';

/** Waits until nothing of a snapshot is being kept any more; gives what is there, by kind. `page` is an extension page. */
export async function keptOf(page: Page, snapshotId: string, timeout = 30_000): Promise<AttachmentRecord[]> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const rows = (await readRows(page, 'attachments')).filter((row) => row.snapshotId === snapshotId);
    if (rows.length > 0 && rows.every(({ state }) => state !== 'pending')) return rows;
    if (Date.now() > deadline) throw new Error(`Still waiting: ${JSON.stringify(rows)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a snapshot in the reader, in the tab that is in front. */
export async function openReader(menbe: MenbeChromium, snapshotId: string): Promise<Page> {
  const page = await menbe.openExtensionPage(`library.html#/read/${snapshotId}`);
  await page.bringToFront();
  await page.waitForSelector('#article-body');
  return page;
}

/** Opens a tab of the reader; resolves when its panel is shown. */
export async function openTab(page: Page, tab: 'article' | 'page' | 'screenshot' | 'files'): Promise<void> {
  await (await page.waitForSelector(`#tab-${tab}`))?.click();
  await page.waitForSelector(`#panel-${tab}`, { visible: true });
}

/** Opens the page as it looked; resolves when its frame has loaded. */
export async function openCopy(page: Page): Promise<void> {
  await openTab(page, 'page');
  const shown = await page.waitForSelector('#copy-frame, #panel-page .failure-details');
  const failure = await shown?.evaluate((element) => (element.id === '' ? element.textContent : null));
  if (failure) throw new Error(failure);
  await page.waitForFunction(() => document.querySelector<HTMLIFrameElement>('#copy-frame')?.srcdoc !== '');
}

/** The frame the copy is in. */
export async function copyFrame(page: Page) {
  const element = await page.waitForSelector('#copy-frame');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForFunction(() => document.readyState === 'complete' && document.body !== null);
  return frame;
}

/** Puts another file in the place of a stored page copy, past Menbe's own code. */
export async function replaceCopy(
  page: Page,
  snapshotId: string,
  text: string,
  mediaType: string,
): Promise<void> {
  await page.evaluate(
    async (id, content, type) => {
      const bytes = new TextEncoder().encode(content);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        });
      const database = await settled(indexedDB.open('menbe'));
      const transaction = database.transaction(['attachments', 'blobs'], 'readwrite');
      const attachments = transaction.objectStore('attachments');
      const row = (await settled<Record<string, unknown>[]>(attachments.getAll())).find(
        ({ snapshotId: of, kind }) => of === id && kind === 'page-copy',
      );
      await settled(attachments.put({ ...row, sha256, size: bytes.length, mediaType: type }));
      const blob = { sha256, bytes: new Blob([bytes]), encoding: null, size: bytes.length };
      await settled(transaction.objectStore('blobs').put(blob));
      database.close();
    },
    snapshotId,
    text,
    mediaType,
  );
}

/** Makes what is kept of a kind wait again, as a worker leaves them that dies; for the document in a tab. */
export async function makePending(
  page: Page,
  snapshotId: string,
  source: { tabId: number; url: string; timeOrigin: number },
  kind: AttachmentRecord['kind'] = 'page-copy',
): Promise<void> {
  await page.evaluate(
    async (id, from, wanted) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        });
      const database = await settled(indexedDB.open('menbe'));
      const rows = database.transaction('attachments', 'readwrite').objectStore('attachments');
      for (const row of await settled<Record<string, unknown>[]>(rows.getAll())) {
        if (row['snapshotId'] !== id || row['kind'] !== wanted) continue;
        const waiting = { state: 'pending', sha256: '', size: 0, source: { ...from, attempts: 0 } };
        await settled(rows.put({ ...row, ...waiting }));
      }
      database.close();
    },
    snapshotId,
    source,
    kind,
  );
}
