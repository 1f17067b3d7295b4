import { type Browser, browser } from 'wxt/browser';
import { decodeBase64 } from '../../bytes/base64';
import type { AttachmentSource } from '../../model/attachment';
import { type CountingWorld, targetOf, withDocument } from './document-in-tab';
import { type TabFile, TabProblem } from './made-file';
import type { Held } from './same-document';

/** Chromium allows two screenshots a second. https://developer.chrome.com/docs/extensions/reference/api/tabs#method-captureVisibleTab */
const QUOTA = /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND|quota/i;
/** Error of a tab that has just come to the front and is not painted yet. */
const NOT_DRAWN = /readback|view is invisible/i;
const PAUSE_MILLISECONDS = 550;
const TRIES = 4;

/** The part of the page to capture, in CSS pixels; Firefox only. */
export interface PageArea {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The viewport as PNG. @throws TabProblem when the tab is not in front, or shows another document */
export async function screenshot(source: AttachmentSource): Promise<TabFile> {
  return { bytes: await visiblePart(source), missing: [] };
}

/** Options of a screenshot. */
interface PictureOptions {
  rect?: PageArea;
  held?: Held;
}

/** Takes a screenshot, and checks before and after that the tab shows this document and is in front. */
export function visiblePart(source: AttachmentSource, { rect, held }: PictureOptions = {}): Promise<Blob> {
  const take = async (tab: Browser.tabs.Tab) => {
    if (!tab.active) throw new TabProblem('tab-hidden', 'before');
    await browser.scripting.executeScript({ target: targetOf(source), func: nextFrames });
    const picture = await takePicture(tab.windowId, rect);
    const after = await browser.tabs.get(source.tabId).catch(() => null);
    if (!after?.active || after.windowId !== tab.windowId) throw new TabProblem('tab-hidden', 'after');
    return picture;
  };
  return withDocument(source, take, held);
}

async function takePicture(windowId: number, rect: PageArea | undefined): Promise<Blob> {
  for (let tried = 1; ; tried++) {
    try {
      const options = { format: 'png' as const, ...(rect && { rect, scale: 1 }) };
      return fromDataUrl(await browser.tabs.captureVisibleTab(windowId, options));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!(QUOTA.test(message) || NOT_DRAWN.test(message)) || tried === TRIES)
        throw new TabProblem('refused', message);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }
}

/**
 * Resolves once the document is drawn: one that the reader has come back to is there before it is drawn, and its picture would be
 * white, or still of the page that he comes from. Runs in the page and must be self-contained; a covered window draws nothing, and is
 * waited for a second.
 */
async function nextFrames(): Promise<void> {
  const shownFor = performance.now() - ((globalThis as CountingWorld).menbeCounts?.shownAt ?? -Infinity);
  if (shownFor < 500) await new Promise((resolve) => setTimeout(resolve, 500 - shownFor));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.race([frame().then(frame), new Promise((resolve) => setTimeout(resolve, 1_000))]);
}

/** Decodes a `data:` URL; Menbe's CSP blocks `fetch` of it. */
function fromDataUrl(url: string): Blob {
  return new Blob([decodeBase64(url.slice(url.indexOf(',') + 1))], { type: 'image/png' });
}
