import { browser } from 'wxt/browser';
import type { AttachmentSource } from '../../model/attachment';
import { targetOf, withDocument } from './document-in-tab';
import { type TabFile, TabProblem } from './made-file';
import { type PageArea, visiblePart } from './screenshot';

/** Pixels: what every browser's canvas can hold. */
const LONGEST = 16_384;

interface PageSize {
  width: number;
  height: number;
  /** Of what is in sight. */
  viewHeight: number;
  /** Pixels of a screenshot for each CSS pixel. */
  ratio: number;
}

/**
 * The page from top to bottom in one PNG. Firefox draws it at once. Chromium shows no more than what is in sight unless
 * one attaches a debugger, so the page is scrolled through, what is fixed to the window shown once, and put back.
 */
export async function fullScreenshot(source: AttachmentSource): Promise<TabFile> {
  const size = await withDocument(source, () => inPage(source, measurePage));
  const height = Math.min(size.height, Math.floor(LONGEST / size.ratio));
  const bytes = import.meta.env.FIREFOX
    ? await visiblePart(source, { rect: { x: 0, y: 0, width: size.width, height } })
    : await scrollThrough(source, { ...size, height });
  return { bytes, missing: [], ...(height < size.height && { cutAt: height }) };
}

async function scrollThrough(source: AttachmentSource, size: PageSize): Promise<Blob> {
  const whole = new OffscreenCanvas(
    Math.round(size.width * size.ratio),
    Math.round(size.height * size.ratio),
  );
  const context = whole.getContext('2d');
  if (!context) throw new TabProblem('failed', 'no canvas');
  const position = await inPage(source, readPosition);
  try {
    for (let y = 0; y < size.height; y += size.viewHeight) {
      const at = await inPage(source, scrollPage, y, y > 0);
      const part = await createImageBitmap(await visiblePart(source, { held: 'scrolled' }));
      context.drawImage(part, 0, Math.round(at * size.ratio));
      part.close();
    }
  } finally {
    await inPage(source, putBack, position).catch(() => undefined);
  }
  return whole.convertToBlob({ type: 'image/png' });
}

async function inPage<Args extends unknown[], T>(
  source: AttachmentSource,
  func: (...args: Args) => T | Promise<T>,
  ...args: Args
): Promise<T> {
  try {
    const [injection] = await browser.scripting.executeScript({ target: targetOf(source), func, args });
    return injection?.result as T;
  } catch (error) {
    throw new TabProblem('tab-changed', String(error));
  }
}

// Each of these runs in the page: all it uses is in it.

function measurePage(): PageSize {
  const { scrollHeight, clientWidth } = document.documentElement;
  return {
    width: Math.max(clientWidth, 1),
    height: Math.max(scrollHeight, innerHeight),
    viewHeight: innerHeight,
    ratio: devicePixelRatio,
  };
}

function readPosition(): PageArea {
  return { x: scrollX, y: scrollY, width: innerWidth, height: innerHeight };
}

/** Scrolls, and resolves to where it came when that was drawn. */
async function scrollPage(y: number, hideFixed: boolean): Promise<number> {
  if (hideFixed) {
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { position } = getComputedStyle(element);
      if (position !== 'fixed' && position !== 'sticky') continue;
      if (element.dataset['menbeHidden'] === undefined)
        element.dataset['menbeHidden'] = element.style.getPropertyValue('visibility');
      element.style.setProperty('visibility', 'hidden', 'important');
    }
  }
  scrollTo({ left: 0, top: y, behavior: 'instant' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  return scrollY;
}

function putBack({ x, y }: PageArea): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-menbe-hidden]')) {
    element.style.setProperty('visibility', element.dataset['menbeHidden'] ?? '');
    delete element.dataset['menbeHidden'];
  }
  scrollTo({ left: x, top: y, behavior: 'instant' });
}
