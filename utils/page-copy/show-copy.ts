import { addressesOf } from './srcset';
import { allElements, cleanDocument } from './clean-document';
import { COPY_POLICY } from './copy-policy';
import { FRAME_ATTRIBUTE } from './html-images';
import { type Mhtml, type MhtmlPart, parseMhtml } from './parse-mhtml';
import { type CssResources, resolve, rewriteCss } from './rewrite-css';

/** A page copy as one document that needs nothing else. */
export interface ShownCopy {
  html: string;
  /** Addresses of pictures, style sheets and frames that are not in the copy, each once. */
  missing: string[];
}

/** What a page that requires Trusted Types has a policy for. */
export interface HtmlMaker {
  /** Parses HTML into a document that loads and runs nothing. */
  parse(html: string): Document;
  /** HTML as it may be put into `srcdoc`. */
  trusted(html: string): string;
}

/** Frames in frames in frames. */
const FRAME_DEPTH = 4;

/** Characters of pictures and fonts in a shown copy, counted as often as they are named: strings have an end. */
const LARGEST = 160_000_000;

/**
 * Makes a page copy fit to be shown in a sandboxed frame.
 * @param styleMedia of the page's style elements in order, which MHTML does not hold
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
  const files = new Files(archive);
  const [page] = archive.parts as [MhtmlPart];
  const html = showPage(page, { files, maker, depth: 0, styleMedia });
  return { html, missing: [...files.missing] };
}

function htmlPart(bytes: Uint8Array<ArrayBuffer>): MhtmlPart {
  return {
    mediaType: 'text/html',
    location: null,
    id: null,
    bytes: () => bytes,
    text: () => new TextDecoder().decode(bytes),
    dataUrl: () => 'data:,',
  };
}

/** The files of a copy by address. */
class Files implements CssResources {
  readonly missing = new Set<string>();
  private readonly parts = new Map<string, MhtmlPart>();
  private readonly data = new Map<MhtmlPart, string>();
  private length = 0;

  constructor({ parts }: Mhtml) {
    for (const part of parts) {
      if (part.id !== null) this.parts.set(`cid:${part.id}`, part);
      const url = part.location === null ? null : resolve(part.location, part.location);
      if (url !== null && !this.parts.has(url)) this.parts.set(url, part);
    }
  }

  find(url: string): MhtmlPart | null {
    const part = this.parts.get(url) ?? null;
    if (!part && /^https?:/.test(url)) this.missing.add(url);
    return part;
  }

  has(url: string): boolean {
    return this.parts.has(url);
  }

  dataUrl(url: string): string | null {
    const part = this.find(url);
    if (!part) return null;
    const data = this.data.get(part) ?? part.dataUrl();
    this.data.set(part, data);
    this.length += data.length;
    if (this.length <= LARGEST) return data;
    this.missing.add(url);
    return null;
  }

  sheet(url: string): { text: string; url: string } | null {
    const part = this.find(url);
    return part && { text: part.text(), url: part.location?.startsWith('cid:') ? '' : (part.location ?? '') };
  }
}

interface Showing {
  files: Files;
  maker: HtmlMaker;
  depth: number;
  styleMedia: readonly string[];
}

function showPage(part: MhtmlPart, showing: Showing): string {
  const original = showing.maker.parse(part.text());
  const base = baseOf(original, part.location);
  for (const picture of original.querySelectorAll('picture')) choosePicture(picture, base, showing.files);
  restoreMedia(original, showing.styleMedia);
  cleanDocument(original);
  // Read again as it will be written: what becomes an element only then is taken away as well.
  const doc = showing.maker.parse(write(original));
  cleanDocument(doc);
  for (const element of allElements(doc)) fill(element, base, showing);
  const policy = doc.createElement('meta');
  policy.setAttribute('http-equiv', 'Content-Security-Policy');
  policy.setAttribute('content', COPY_POLICY);
  const prefetch = doc.createElement('meta');
  prefetch.setAttribute('http-equiv', 'x-dns-prefetch-control');
  prefetch.setAttribute('content', 'off');
  doc.head.prepend(policy, prefetch);
  return write(doc);
}

/** Chromium writes style elements as links to parts of the archive, before all others and without their media. */
function restoreMedia(doc: Document, styleMedia: readonly string[]): void {
  const links = doc.querySelectorAll('link[href^="cid:css-"]');
  if (links.length !== styleMedia.length) return;
  links.forEach((link, index) => {
    const media = styleMedia[index] ?? '';
    if (media !== '') link.setAttribute('media', media);
  });
}

/** The quirks of a page without a doctype are part of its looks. */
function write(doc: Document): string {
  return (doc.doctype ? '<!doctype html>' : '') + doc.documentElement.outerHTML;
}

function baseOf(doc: Document, location: string | null): string {
  const page = location ?? 'about:blank';
  const address = doc.querySelector('base[href]')?.getAttribute('href');
  return (address && resolve(address, page)) || page;
}

/** Of the addresses a `<picture>` offers the browser showed one, which need not be the one its `<img>` names. */
function choosePicture(picture: Element, base: string, files: Files): void {
  const image = picture.querySelector('img');
  if (!image || files.has(resolve(image.getAttribute('src') ?? '', base) ?? '')) return;
  const offered = [...picture.querySelectorAll('source')].flatMap((source) =>
    addressesOf(source.getAttribute('srcset') ?? ''),
  );
  const urls = offered.map((address) => resolve(address, base)).filter((url) => url !== null);
  const shown = urls.find((url) => files.has(url)) ?? urls.find((url) => url.startsWith('data:'));
  if (shown) image.setAttribute('src', shown);
}

/** Puts what the copy holds into an element. */
function fill(element: Element, base: string, showing: Showing): void {
  const { files } = showing;
  const style = element.getAttribute('style');
  if (style !== null && /url|import/i.test(style))
    element.setAttribute('style', rewriteCss(style, base, files));
  const name = element.localName;
  if (name === 'style') fillStyle(element, base, files);
  else if (name === 'link') replaceSheet(element, base, files);
  else if (name === 'iframe' || name === 'frame') fillFrame(element, base, showing);
  else if (name === 'template') openShadow(element);
  else if (name !== 'a' && name !== 'area') fillSources(element, base, files);
}

function fillStyle(element: Element, base: string, files: Files): void {
  element.textContent = harmless(rewriteCss(element.textContent ?? '', base, files));
}

/** Text in a style element is written as it is: it must not end the element. */
function harmless(css: string): string {
  return css.replace(/<(?=[/!?a-z])/gi, '\\3c ');
}

function replaceSheet(link: Element, base: string, files: Files): void {
  const url = resolve(link.getAttribute('href') ?? '', base);
  const sheet = url === null ? null : files.sheet(url);
  if (!sheet) return link.remove();
  const style = link.ownerDocument.createElement('style');
  const media = link.getAttribute('media');
  if (media !== null) style.setAttribute('media', media);
  style.textContent = harmless(rewriteCss(sheet.text, sheet.url || base, files));
  link.replaceWith(style);
}

function fillFrame(frame: Element, base: string, showing: Showing): void {
  const held = frame.getAttribute(FRAME_ATTRIBUTE);
  if (held !== null) {
    frame.removeAttribute(FRAME_ATTRIBUTE);
    return putInFrame(frame, htmlPart(new TextEncoder().encode(held)), showing);
  }
  const url = resolve(frame.getAttribute('src') ?? '', base);
  frame.removeAttribute('src');
  if (url === null || url === 'about:blank') return;
  const part = showing.files.find(url);
  if (part?.mediaType === 'text/html') putInFrame(frame, part, showing);
}

function putInFrame(frame: Element, part: MhtmlPart, showing: Showing): void {
  if (showing.depth >= FRAME_DEPTH) return;
  frame.setAttribute('sandbox', '');
  const html = showPage(part, { ...showing, depth: showing.depth + 1, styleMedia: [] });
  frame.setAttribute('srcdoc', showing.maker.trusted(html));
}

/** Chromium writes shadow trees by an older name of the attribute. */
function openShadow(template: Element): void {
  const mode = template.getAttribute('shadowmode');
  if (mode === null) return;
  template.removeAttribute('shadowmode');
  template.setAttribute('shadowrootmode', mode === 'closed' ? 'closed' : 'open');
}

const SOURCES = ['src', 'poster', 'href', 'xlink:href'];

function fillSources(element: Element, base: string, files: Files): void {
  for (const name of SOURCES) {
    const address = element.getAttribute(name);
    if (address === null || address.startsWith('#')) continue;
    const url = resolve(address, base);
    const data = url?.startsWith('data:') ? url : url && files.dataUrl(url);
    if (data) element.setAttribute(name, data);
    else element.removeAttribute(name);
  }
}
