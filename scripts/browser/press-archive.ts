import type { Page } from 'puppeteer-core';

/** What the popup says of a capture. */
export interface CaptureStatus {
  /** `archived`, `unchanged` or `failed` when it has ended. */
  phase: string;
  /** Error code, when it failed. */
  code: string | null;
  /** Id of the snapshot that holds the content, when there is one. */
  snapshotId: string | null;
}

/**
 * Presses Enter in the popup, where the main button has the focus, and waits for the capture to end.
 * @param timeout in milliseconds, for the popup to be ready and again for the capture to end.
 * @throws TimeoutError when it has not ended by then.
 */
export async function pressArchive(popup: Page, timeout = 30_000): Promise<CaptureStatus> {
  await popup.waitForSelector('#archive-button:focus', { timeout });
  await noteStart(popup);
  await popup.keyboard.press('Enter');
  await popup.waitForFunction(
    () => {
      const phase = document.querySelector('#capture-status')?.getAttribute('data-phase') ?? '';
      return 'captureBegan' in globalThis && ['archived', 'unchanged', 'failed'].includes(phase);
    },
    { timeout, polling: 'mutation' },
  );
  return readCaptureStatus(popup);
}

/** Reads the capture's state from the popup. */
function readCaptureStatus(popup: Page): Promise<CaptureStatus> {
  return popup.$eval('#capture-status', (element) => ({
    phase: element.getAttribute('data-phase') ?? '',
    code: element.getAttribute('data-code'),
    snapshotId: element.getAttribute('data-snapshot-id'),
  }));
}

/** From here on the popup's page remembers that a capture began: a popup may still show how the one before ended. */
async function noteStart(popup: Page): Promise<void> {
  await popup.evaluate(() => {
    new MutationObserver(() => {
      const phase = document.querySelector('#capture-status')?.getAttribute('data-phase');
      if (phase === 'archiving') Object.assign(globalThis, { captureBegan: true });
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-phase'] });
  });
}
