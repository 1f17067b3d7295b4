import { TimeoutError, type Page } from 'puppeteer-core';

/** What the popup says of a capture. */
export interface CaptureStatus {
  /** `archived`, `unchanged` or `failed` when it has ended. */
  phase: string;
  /** Error code, when it failed. */
  code: string | null;
  /** Id of the snapshot that holds the content, when there is one. */
  snapshotId: string | null;
}

/** A press that came before the popup knew its tab starts nothing; then it is pressed again, as a person would. */
const PATIENCE = 1000;

/**
 * Presses Enter in the popup, where the main button has the focus, and waits for the capture to end.
 * @param timeout in milliseconds, for all of it.
 * @throws TimeoutError when it has not ended by then.
 */
export async function pressArchive(popup: Page, timeout = 30_000): Promise<CaptureStatus> {
  const end = Date.now() + timeout;
  await popup.waitForSelector('#archive-button:focus', { timeout });
  await noteStart(popup);
  const left = () => Math.max(1, end - Date.now());
  do {
    await popup.keyboard.press('Enter');
    if (await hasEnded(popup, Math.min(PATIENCE, left()))) return readCaptureStatus(popup);
  } while (Date.now() < end && !(await hasBegun(popup)));
  if (await hasEnded(popup, left())) return readCaptureStatus(popup);
  throw new TimeoutError(`The capture has not ended after ${timeout} ms.`);
}

/** Reads the capture's state from the popup. */
export function readCaptureStatus(popup: Page): Promise<CaptureStatus> {
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

async function hasEnded(popup: Page, timeout: number): Promise<boolean> {
  try {
    await popup.waitForFunction(
      () => {
        const phase = document.querySelector('#capture-status')?.getAttribute('data-phase') ?? '';
        return 'captureBegan' in globalThis && ['archived', 'unchanged', 'failed'].includes(phase);
      },
      { timeout, polling: 'mutation' },
    );
    return true;
  } catch (error) {
    if (error instanceof TimeoutError) return false;
    throw error;
  }
}

function hasBegun(popup: Page): Promise<boolean> {
  return popup.evaluate(() => 'captureBegan' in globalThis);
}
