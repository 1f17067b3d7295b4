import { browser } from 'wxt/browser';
import type { AttachmentSource } from '../../model/attachment';
import { targetOf, withDocument } from './document-in-tab';
import { type TabFile, TabProblem } from './made-file';
import { type PageArea, visiblePart } from './screenshot';

/** Largest canvas side in pixels that all browsers support. */
const LONGEST = 16_384;

interface PageSize {
  width: number;
  height: number;
  /** Height of the viewport. */
  viewHeight: number;
  /** Screenshot pixels per CSS pixel. */
  ratio: number;
}

/**
 * The page from top to bottom in one PNG. Firefox renders it in one call. Chromium captures only the viewport without a debugger,
 * so the page is scrolled, with fixed elements shown only once, and the scroll position is restored.
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

// Injected functions: they run in the page and must be self-contained. Names on the page shadow properties of its document and forms
// (native-document.ts): what prototypes have is read from these.

function measurePage(): PageSize {
  const root = Reflect.get(Document.prototype, 'documentElement', document) as Element;
  const { scrollHeight, clientWidth } = root;
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

/** Scrolls; resolves to the reached position once it is drawn. */
async function scrollPage(y: number, hideFixed: boolean): Promise<number> {
  if (hideFixed) {
    for (const element of Document.prototype.querySelectorAll.call(document, 'body *')) {
      const { position } = getComputedStyle(element);
      if (position !== 'fixed' && position !== 'sticky') continue;
      const own = (name: 'dataset' | 'style'): unknown =>
        Reflect.get(Object.getPrototypeOf(element) as object, name, element);
      const hidden = own('dataset') as DOMStringMap;
      const style = own('style') as CSSStyleDeclaration;
      hidden['menbeHidden'] ??= style.getPropertyValue('visibility');
      style.setProperty('visibility', 'hidden', 'important');
    }
  }
  scrollTo({ left: 0, top: y, behavior: 'instant' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  return scrollY;
}

function putBack({ x, y }: PageArea): void {
  for (const element of Document.prototype.querySelectorAll.call(document, '[data-menbe-hidden]')) {
    const own = (name: 'dataset' | 'style'): unknown =>
      Reflect.get(Object.getPrototypeOf(element) as object, name, element);
    const hidden = own('dataset') as DOMStringMap;
    (own('style') as CSSStyleDeclaration).setProperty('visibility', hidden['menbeHidden'] ?? '');
    delete hidden['menbeHidden'];
  }
  scrollTo({ left: x, top: y, behavior: 'instant' });
}
