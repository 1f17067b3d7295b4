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

/** Opens a snapshot in the reader. */
export async function openReader(menbe: MenbeChromium, snapshotId: string): Promise<Page> {
  const page = await menbe.openExtensionPage(`library.html#/read/${snapshotId}`);
  await page.bringToFront();
  await page.waitForSelector('#reader');
  return page;
}

/** Opens the page as it looked; resolves when its frame has loaded. */
export async function openCopy(page: Page): Promise<void> {
  await page.click('#kept-files [data-kind="page-copy"]');
  await page.waitForSelector('#copy-frame');
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
