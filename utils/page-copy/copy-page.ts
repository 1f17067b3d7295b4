import { cleanDocument } from './clean-document';
import { ADDRESS_ATTRIBUTE, FRAME_ATTRIBUTE } from './html-images';
import { elementsIn, frameDocument, type LiveTree, shadowOf } from './live-trees';
import type { PageSheets } from './read-sheets';
import { resolve, rewriteCss } from './rewrite-css';
import { unshadowNames } from './unshadow-names';

/** A file as `data:` address by its own; `null` when it is not there. */
type DataUrl = (url: string) => string | null;

/** Copies what a document shows into one without scripts, with the sheets and files given in it. */
export function copyPage(document: Document, sheets: PageSheets, dataUrl: DataUrl): string {
  const copy = document.implementation.createHTMLDocument('');
  const root = copy.importNode(document.documentElement, true);
  copy.replaceChild(root, copy.documentElement);
  unshadowNames(copy);
  fillTree(document, copy.querySelectorAll('*'), { copy, sheets, dataUrl });
  // A picture or a drawing that is shown by itself may have no head.
  const head = copy.head ?? root;
  head.append(...adoptedStyles(document, { copy, sheets, dataUrl }));
  cleanDocument(copy);
  for (const said of copy.querySelectorAll('meta[charset]')) said.remove();
  const charset = copy.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  head.prepend(charset);
  return (document.doctype ? '<!doctype html>' : '') + copy.documentElement.outerHTML;
}

interface Copying {
  /** The document of the copies. */
  copy: Document;
  sheets: PageSheets;
  dataUrl: DataUrl;
}

/** Goes through a tree and its copy side by side. */
function fillTree(tree: LiveTree, copies: Iterable<Element>, copying: Copying): void {
  const twins = [...copies];
  for (const [index, element] of elementsIn(tree).entries()) {
    const twin = twins[index];
    if (twin) fillIn(element, twin, copying);
  }
}

function fillIn(live: Element, twin: Element, copying: Copying): void {
  const style = twin.getAttribute('style');
  if (style?.includes('url(')) twin.setAttribute('style', rewritten(style, live.baseURI, copying));
  const text = copying.sheets.brought.get(live);
  if (text !== undefined) return putSheet(twin, text, copying);
  FILL[twin.localName]?.(live as never, twin, copying);
  const shadow = shadowOf(live);
  if (shadow) putShadow(shadow, twin, copying);
}

/** What an element shows that its markup does not say. */
const FILL: Readonly<Record<string, (live: never, twin: Element, copying: Copying) => void>> = {
  img: (live: HTMLImageElement, twin, { dataUrl }) => putPicture(live.currentSrc || live.src, twin, dataUrl),
  input: (live: HTMLInputElement, twin) => keepInput(live, twin),
  option: (live: HTMLOptionElement, twin) => twin.toggleAttribute('selected', live.selected),
  textarea: (live: HTMLTextAreaElement, twin) => (twin.textContent = live.value),
  canvas: (live: HTMLCanvasElement, twin) => putCanvas(live, twin),
  video: (live: HTMLVideoElement, twin, { dataUrl }) => putPoster(live.poster, twin, dataUrl),
  iframe: (live: HTMLIFrameElement, twin, copying) => putFrame(live, twin, copying),
  frame: (live: HTMLFrameElement, twin, copying) => putFrame(live, twin, copying),
  a: (live: HTMLAnchorElement, twin) => twin.hasAttribute('href') && twin.setAttribute('href', live.href),
  area: (live: HTMLAreaElement, twin) => twin.hasAttribute('href') && twin.setAttribute('href', live.href),
};

function rewritten(css: string, base: string, { dataUrl }: Copying): string {
  return rewriteCss(css, base, { dataUrl, sheet: () => null });
}

function styleOf(text: string, copying: Copying): HTMLStyleElement {
  const style = copying.copy.createElement('style');
  style.textContent = rewritten(text, 'about:blank', copying).replace(/<(?=[/!])/g, '\\3c ');
  return style;
}

function putSheet(twin: Element, text: string | null, copying: Copying): void {
  if (text === null) return twin.remove();
  const style = styleOf(text, copying);
  const media = twin.getAttribute('media');
  if (media !== null) style.setAttribute('media', media);
  twin.replaceWith(style);
}

function adoptedStyles(tree: LiveTree, copying: Copying): HTMLStyleElement[] {
  return (copying.sheets.adopted.get(tree) ?? []).map((text) => styleOf(text, copying));
}

function putPicture(address: string, twin: Element, dataUrl: DataUrl): void {
  const url = resolve(address, address);
  twin.removeAttribute('srcset');
  twin.removeAttribute('loading');
  if (url === null || url.startsWith('data:')) return;
  const data = dataUrl(url);
  // In this order they are found by utils/page-copy/html-images.
  for (const name of ['src', ADDRESS_ATTRIBUTE]) twin.removeAttribute(name);
  if (data !== null) twin.setAttribute('src', data);
  twin.setAttribute(ADDRESS_ATTRIBUTE, url);
}

/** What was typed is part of the page's looks; what is secret is not. */
function keepInput(live: HTMLInputElement, twin: Element): void {
  if (live.type === 'password' || live.type === 'hidden') twin.removeAttribute('value');
  else if (live.type === 'checkbox' || live.type === 'radio') twin.toggleAttribute('checked', live.checked);
  else if (live.type !== 'file') twin.setAttribute('value', live.value);
}

function putCanvas(live: HTMLCanvasElement, twin: Element): void {
  try {
    const image = twin.ownerDocument.createElement('img');
    image.src = live.toDataURL();
    for (const name of ['class', 'id', 'style']) {
      const value = twin.getAttribute(name);
      if (value !== null) image.setAttribute(name, value);
    }
    twin.replaceWith(image);
  } catch {
    // A SecurityError: pictures of another site are drawn on it. It stays empty.
  }
}

function putPoster(address: string, twin: Element, dataUrl: DataUrl): void {
  twin.removeAttribute('src');
  twin.removeAttribute('poster');
  const data = address === '' ? null : dataUrl(address);
  if (data !== null) twin.setAttribute('poster', data);
}

/** A frame of the same site, as the document it shows; its files are read like the page's. */
function putFrame(live: Element, twin: Element, { sheets, dataUrl }: Copying): void {
  const inner = frameDocument(live);
  twin.removeAttribute('src');
  if (inner) twin.setAttribute(FRAME_ATTRIBUTE, copyPage(inner, sheets, dataUrl));
}

function putShadow(shadow: ShadowRoot, twin: Element, copying: Copying): void {
  const template = copying.copy.createElement('template');
  template.setAttribute('shadowrootmode', shadow.mode);
  const { content } = template;
  for (const child of shadow.childNodes) content.append(content.ownerDocument.importNode(child, true));
  unshadowNames(content);
  fillTree(shadow, content.querySelectorAll('*'), copying);
  content.append(...adoptedStyles(shadow, copying));
  twin.prepend(template);
}
