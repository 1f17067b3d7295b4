import { readSrcset } from '../url/srcset';
import { allElements, cleanDocument } from './clean-document';
import { CopyFiles } from './copy-files';
import { COPY_POLICY } from './copy-policy';
import { fillElement } from './fill-element';
import { FRAME_ATTRIBUTE } from './html-images';
import { htmlPart } from './html-part';
import { type Mhtml, type MhtmlPart, parseMhtml } from './parse-mhtml';
import { resolve } from './rewrite-css';

/** A page copy as one document that needs nothing else. */
export interface ShownCopy {
  html: string;
  /** Addresses of pictures, style sheets and frames that are not in the copy, each once. */
  missing: string[];
}

/** Makes HTML for a page that requires Trusted Types. */
export interface HtmlMaker {
  /** Parses HTML into a document that loads and runs nothing. */
  parse(html: string): Document;
  /** HTML as it may be put into `srcdoc`. */
  trusted(html: string): string;
}

/** Levels of frames within each other that are shown. */
const FRAME_DEPTH = 4;

/**
 * Makes a page copy fit to be shown in a sandboxed frame.
 * @param styleMedia `media` of the page's style elements in order, which MHTML does not contain
 * @param mediaType `multipart/related` (MHTML) or `text/html` (self-contained)
 * @throws MhtmlError when the MHTML is damaged
 */
export function showCopy(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  maker: HtmlMaker,
  styleMedia: readonly string[] = [],
): ShownCopy {
  const archive: Mhtml = mediaType === 'multipart/related' ? parseMhtml(bytes) : { parts: [htmlPart(bytes)] };
  const files = new CopyFiles(archive);
  const [page] = archive.parts as [MhtmlPart];
  const html = showPage(page, { files, maker, depth: 0, styleMedia });
  return { html, missing: [...files.missing] };
}

/** What is needed to show a page of a copy. */
interface Showing {
  files: CopyFiles;
  maker: HtmlMaker;
  /** Frames around the page. */
  depth: number;
  styleMedia: readonly string[];
}

function showPage(part: MhtmlPart, showing: Showing): string {
  const original = showing.maker.parse(part.text());
  const base = baseOf(original, part.location);
  for (const picture of original.querySelectorAll('picture')) choosePicture(picture, base, showing.files);
  restoreMedia(original, showing.styleMedia);
  if (part.location === null) holdFrames(original);
  cleanDocument(original);
  // Parsed again as it will be written: what becomes an element only then is removed as well.
  const doc = showing.maker.parse(write(original));
  cleanDocument(doc);
  const { files } = showing;
  const showFrame = (frame: MhtmlPart) => showInFrame(frame, showing);
  for (const element of allElements(doc)) fillElement(element, { base, files, showFrame });
  doc.head.prepend(
    httpEquiv(doc, 'Content-Security-Policy', COPY_POLICY),
    httpEquiv(doc, 'x-dns-prefetch-control', 'off'),
  );
  return write(doc);
}

/** Keeps the documents of a self-contained page's frames from being removed, to be shown like the page. */
function holdFrames(doc: Document): void {
  for (const element of allElements(doc)) {
    const html = element.localName === 'iframe' ? element.getAttribute('srcdoc') : null;
    if (html !== null) element.setAttribute(FRAME_ATTRIBUTE, html);
  }
}

function httpEquiv(doc: Document, name: string, content: string): Element {
  const meta = doc.createElement('meta');
  meta.setAttribute('http-equiv', name);
  meta.setAttribute('content', content);
  return meta;
}

/** A page of a copy as the `srcdoc` of a frame; `null` where frames nest too deep. */
function showInFrame(part: MhtmlPart, showing: Showing): string | null {
  if (showing.depth >= FRAME_DEPTH) return null;
  const html = showPage(part, { ...showing, depth: showing.depth + 1, styleMedia: [] });
  return showing.maker.trusted(html);
}

/** Restores `media` of style elements: Chromium writes them as links to parts of the archive, before all others, without it. */
function restoreMedia(doc: Document, styleMedia: readonly string[]): void {
  const links = doc.querySelectorAll('link[href^="cid:css-"]');
  if (links.length !== styleMedia.length) return;
  links.forEach((link, index) => {
    const media = styleMedia[index] ?? '';
    if (media !== '') link.setAttribute('media', media);
  });
}

/** A document as HTML. Without a doctype it stays without: quirks mode is part of its looks. */
function write(doc: Document): string {
  return (doc.doctype ? '<!doctype html>' : '') + doc.documentElement.outerHTML;
}

/** The base of a page's relative addresses. */
function baseOf(doc: Document, location: string | null): string {
  const page = location ?? 'about:blank';
  const address = doc.querySelector('base[href]')?.getAttribute('href') ?? '';
  return resolve(address, page) ?? page;
}

/** Puts into the `<img>` of a `<picture>` the address that the copy has: the browser may have shown one of a source. */
function choosePicture(picture: Element, base: string, files: CopyFiles): void {
  const image = picture.querySelector('img');
  if (!image || files.has(resolve(image.getAttribute('src') ?? '', base) ?? '')) return;
  const offered = [...picture.querySelectorAll('source')].flatMap((source) =>
    readSrcset(source.getAttribute('srcset') ?? ''),
  );
  const urls = offered.map(({ address }) => resolve(address, base)).filter((url) => url !== null);
  const shown = urls.find((url) => files.has(url)) ?? urls.find((url) => url.startsWith('data:'));
  if (shown) image.setAttribute('src', shown);
}
