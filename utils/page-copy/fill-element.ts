import type { CopyFiles } from './copy-files';
import { FRAME_ATTRIBUTE } from './html-images';
import { htmlPart } from './html-part';
import type { MhtmlPart } from './parse-mhtml';
import { resolve, rewriteCss } from './rewrite-css';

/** What elements of a shown page are filled with. */
export interface Filling {
  /** Base of the page's relative addresses. */
  base: string;
  files: CopyFiles;
  /** A page as the `srcdoc` of a frame; `null` where it cannot be shown in one. */
  showFrame(part: MhtmlPart): string | null;
}

/** Puts into an element what the copy has for it: styles, pictures, the content of frames. Changes `element`. */
export function fillElement(element: Element, filling: Filling): void {
  const { base, files } = filling;
  const style = element.getAttribute('style');
  if (style !== null && /url|import/i.test(style)) {
    element.setAttribute('style', rewriteCss(style, base, files));
  }
  const fill = FILL.get(element.localName) ?? fillSources;
  fill(element, filling);
}

/** By tag; other elements have sources. Links keep their address, to be read and copied. */
const FILL = new Map<string, (element: Element, filling: Filling) => void>([
  ['style', fillStyle],
  ['link', replaceSheet],
  ['iframe', fillFrame],
  ['frame', fillFrame],
  ['template', openShadow],
  ['a', () => undefined],
  ['area', () => undefined],
]);

function fillStyle(element: Element, { base, files }: Filling): void {
  element.textContent = harmless(rewriteCss(element.textContent ?? '', base, files));
}

/** CSS that does not end the style element: its text is written without escapes. */
function harmless(css: string): string {
  return css.replace(/<(?=[/!?a-z])/gi, '\\3c ');
}

/** Replaces a link to a style sheet by the sheet; removes it where the copy has none. */
function replaceSheet(link: Element, { base, files }: Filling): void {
  const url = resolve(link.getAttribute('href') ?? '', base);
  const sheet = url === null ? null : files.sheet(url);
  if (!sheet) {
    link.remove();
    return;
  }
  const style = link.ownerDocument.createElement('style');
  const media = link.getAttribute('media');
  if (media !== null) style.setAttribute('media', media);
  style.textContent = harmless(rewriteCss(sheet.text, sheet.url || base, files));
  link.replaceWith(style);
}

/** Puts the page that a frame showed into it. */
function fillFrame(frame: Element, filling: Filling): void {
  const held = frame.getAttribute(FRAME_ATTRIBUTE);
  if (held !== null) {
    frame.removeAttribute(FRAME_ATTRIBUTE);
    putInFrame(frame, htmlPart(new TextEncoder().encode(held)), filling);
    return;
  }
  const url = resolve(frame.getAttribute('src') ?? '', filling.base);
  frame.removeAttribute('src');
  if (url === null || url === 'about:blank') return;
  const part = filling.files.find(url);
  if (part?.mediaType === 'text/html') putInFrame(frame, part, filling);
}

function putInFrame(frame: Element, part: MhtmlPart, { showFrame }: Filling): void {
  const html = showFrame(part);
  if (html === null) return;
  frame.setAttribute('sandbox', '');
  frame.setAttribute('srcdoc', html);
}

/** Gives a shadow tree its attribute: Chromium writes an older name of it. */
function openShadow(template: Element): void {
  const mode = template.getAttribute('shadowmode');
  if (mode === null) return;
  template.removeAttribute('shadowmode');
  template.setAttribute('shadowrootmode', mode === 'closed' ? 'closed' : 'open');
}

/** Attributes with addresses of pictures and the like. */
const SOURCES = ['src', 'poster', 'href', 'xlink:href'];

/** Replaces addresses by the files of the copy; removes those it has no file for. */
function fillSources(element: Element, { base, files }: Filling): void {
  for (const name of SOURCES) {
    const address = element.getAttribute(name);
    if (address === null || address.startsWith('#')) continue;
    const url = resolve(address, base);
    const data = url?.startsWith('data:') ? url : url && files.dataUrl(url);
    if (data) element.setAttribute(name, data);
    else element.removeAttribute(name);
  }
}
