import { browser } from 'wxt/browser';
import type { AttachmentSource } from '../../model/attachment';
import type { Drawing } from '../../model/drawing';
import { targetOf, withDocument } from './document-in-tab';
import { type TabFile, TabProblem } from './made-file';
import { readHiddenStyles } from './read-hidden-styles';

/** Largest page copy in bytes. */
const LARGEST = 200 * 1024 * 1024;

/** Format of page copies in this browser: MHTML where supported, else self-contained HTML. */
export const COPY_TYPE = import.meta.env.FIREFOX ? 'html' : 'mhtml';

/** Copies the whole page in its current state. @throws TabProblem */
export function pageCopy(source: AttachmentSource): Promise<TabFile> {
  return withDocument(source, () => (import.meta.env.FIREFOX ? selfContained(source) : mhtml(source)));
}

/** Attempts: `saveAsMHTML` sometimes fails because the browser removes its temporary file too early. */
const TRIES = 3;
const PAUSE_MILLISECONDS = 300;

const SLICE = 1024 * 1024;

/** https://developer.chrome.com/docs/extensions/reference/api/pageCapture */
async function mhtml(source: AttachmentSource): Promise<TabFile> {
  const styleMedia = await inlineStyleMedia(source);
  const drawings = await drawingsOf(source);
  const styles = await hiddenStylesOf(source);
  for (let tried = 1; ; tried++) {
    try {
      const blob = await browser.pageCapture.saveAsMHTML({ tabId: source.tabId });
      if (!blob) throw new Error('no data');
      if (blob.size > LARGEST) throw new TabProblem('too-large', `${blob.size} bytes`);
      return { bytes: await copyOf(blob), missing: [], styleMedia, drawings, ...styles };
    } catch (error) {
      if (error instanceof TabProblem) throw error;
      if (tried === TRIES) throw new TabProblem('refused', String(error));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
  }
}

/** Reads the blob immediately, because the browser may remove its file, and in slices that do not block other work. */
async function copyOf(blob: Blob): Promise<Blob> {
  const slices: Blob[] = [];
  for (let at = 0; at < blob.size; at += SLICE)
    slices.push(new Blob([await blob.slice(at, at + SLICE).arrayBuffer()]));
  return new Blob(slices, { type: 'multipart/related' });
}

// Names on a page shadow properties of its document and of forms (native-document.ts): injected functions read what prototypes have,
// and leave out forms, which have neither shadow trees nor drawings.

/** The `media` of each style element, in order, which Chromium omits from MHTML. */
async function inlineStyleMedia(source: AttachmentSource): Promise<string[]> {
  const [injection] = await browser.scripting.executeScript({
    target: targetOf(source),
    func: () =>
      [...(Reflect.get(Document.prototype, 'styleSheets', document) as StyleSheetList)]
        .filter(({ ownerNode }) => ownerNode instanceof HTMLStyleElement)
        .map(({ media, disabled }) => (disabled ? 'not all' : media.mediaText)),
  });
  return injection?.result ?? [];
}

/** What the page's canvases show, in the order of the page, which Chromium omits from MHTML. */
async function drawingsOf(source: AttachmentSource): Promise<Drawing[]> {
  const [injection] = await browser.scripting.executeScript({ target: targetOf(source), func: readDrawings });
  return injection?.result ?? [];
}

/** Styles that Chromium omits from MHTML. */
async function hiddenStylesOf(source: AttachmentSource): Promise<Pick<TabFile, 'hiddenStyles'>> {
  const [injection] = await browser.scripting.executeScript({
    target: targetOf(source),
    func: readHiddenStyles,
  });
  return injection?.result ? { hiddenStyles: injection.result } : {};
}

/** Injected function: it runs in the page and must be self-contained. */
function readDrawings(): Drawing[] {
  const drawings: Drawing[] = [];
  /** Characters that pictures may take: more would hold up the background. */
  let room = 20_000_000;
  const read = (canvas: HTMLCanvasElement): string | null => {
    try {
      const data = canvas.toDataURL();
      room -= data.length;
      return room < 0 ? null : data;
    } catch {
      // A SecurityError: it shows pictures of another site.
      return null;
    }
  };
  const walk = (tree: Document | ShadowRoot) => {
    const { querySelectorAll } = tree instanceof Document ? Document.prototype : tree;
    for (const element of querySelectorAll.call(tree, ':not(form)')) {
      const shadow = element.localName.includes('-')
        ? chrome.dom.openOrClosedShadowRoot(element as HTMLElement)
        : element.shadowRoot;
      if (shadow) walk(shadow);
      if (element instanceof HTMLCanvasElement)
        drawings.push({ size: `${element.width} × ${element.height}`, data: read(element) });
    }
  };
  walk(document);
  return drawings;
}

/** What `save-page.js` returns. */
interface SavedPage {
  html: string;
  missing: string[];
}

async function selfContained(source: AttachmentSource): Promise<TabFile> {
  const [injection] = await browser.scripting.executeScript({
    target: targetOf(source),
    files: ['/save-page.js' as '/extract.js'],
  });
  const saved = injection?.result as SavedPage | null | undefined;
  if (!saved) throw new TabProblem('failed', 'the page could not be read');
  const bytes = new Blob([saved.html], { type: 'text/html' });
  if (bytes.size > LARGEST) throw new TabProblem('too-large', `${bytes.size} bytes`);
  return { bytes, missing: saved.missing };
}

/** The addresses of each picture of the page (its `srcset` and `src`), the displayed one first. */
export async function picturesOf(source: AttachmentSource): Promise<string[][]> {
  const [injection] = await withDocument(source, () =>
    browser.scripting.executeScript({ target: targetOf(source), func: readPictures }),
  );
  return injection?.result ?? [];
}

/** Injected function: it runs in the page and must be self-contained. */
function readPictures(): string[][] {
  const images = Reflect.get(Document.prototype, 'images', document) as HTMLCollectionOf<HTMLImageElement>;
  return [...images].map((image) => {
    const offers = [image, ...(image.closest('picture')?.querySelectorAll('source') ?? [])];
    const named = offers.flatMap((offer) =>
      ['src', 'srcset', 'data-src', 'data-srcset', 'data-lazy-src', 'data-original'].flatMap((name) =>
        (offer.getAttribute(name) ?? '').split(/\s+(?:[\d.]+[wxh])?,?\s*/),
      ),
    );
    const absolute = named.flatMap((address) => {
      try {
        return address === '' ? [] : [new URL(address, image.baseURI).href];
      } catch {
        return [];
      }
    });
    return [...new Set([image.currentSrc, ...absolute])];
  });
}
