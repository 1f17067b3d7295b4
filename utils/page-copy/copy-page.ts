import { cleanDocument } from './clean-document';
import { ADDRESS_ATTRIBUTE, FRAME_ATTRIBUTE } from './html-images';
import { elementsIn, frameDocument, type LiveTree, shadowOf } from './live-trees';
import { nativeProperty } from './native-property';
import type { PageSheets } from './read-sheets';
import { resolve, rewriteCss } from './rewrite-css';
import { unshadowNames } from './unshadow-names';

/** A file's content as `data:` address, by the file's address; `null` where there is none. */
type DataUrl = (url: string) => string | null;

/** A shown document as HTML without scripts, with the given sheets and files in it. */
export function copyPage(document: Document, sheets: PageSheets, dataUrl: DataUrl): string {
  const copy = nativeProperty(document, 'implementation').createHTMLDocument('');
  const root = copy.importNode(nativeProperty(document, 'documentElement'), true);
  copy.replaceChild(root, copy.documentElement);
  unshadowNames(copy);
  const copying = { copy, sheets, dataUrl, frames: new Map<Element, string>() };
  fillTree(document, copy.querySelectorAll('*'), copying);
  // The document of a single picture may have no head.
  const head = copy.head ?? root;
  head.append(...adoptedStyles(document, copying));
  cleanDocument(copy);
  openFrames(copying);
  for (const declared of copy.querySelectorAll('meta[charset]')) declared.remove();
  const charset = copy.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  head.prepend(charset);
  return (nativeProperty(document, 'doctype') ? '<!doctype html>' : '') + copy.documentElement.outerHTML;
}

/** What is needed to copy elements. */
interface Copying {
  /** The document of the copies. */
  copy: Document;
  sheets: PageSheets;
  dataUrl: DataUrl;
  /** Documents of frames, by the copies of these. */
  frames: Map<Element, string>;
}

/** Fills the copies of a tree's elements, which are in the same order. */
function fillTree(tree: LiveTree, copies: Iterable<Element>, copying: Copying): void {
  const twins = [...copies];
  for (const [index, element] of elementsIn(tree).entries()) {
    const twin = twins[index];
    if (twin) fillIn(element, twin, copying);
  }
}

/** Puts into a copy what its element shows and its markup does not say. */
function fillIn(live: Element, twin: Element, copying: Copying): void {
  const style = twin.getAttribute('style');
  if (style?.includes('url('))
    twin.setAttribute('style', rewritten(style, nativeProperty(live, 'baseURI'), copying));
  const text = copying.sheets.brought.get(live);
  if (text !== undefined) {
    putSheet(twin, text, copying);
    return;
  }
  FILL[twin.localName]?.(live as never, twin, copying);
  const shadow = shadowOf(live);
  if (shadow) putShadow(shadow, twin, copying);
}

/** By tag: puts into a copy what its element shows and its markup does not say. */
const FILL: Readonly<Record<string, (live: never, twin: Element, copying: Copying) => void>> = {
  img: (live: HTMLImageElement, twin, { dataUrl }) => putPicture(live.currentSrc || live.src, twin, dataUrl),
  input: (live: HTMLInputElement, twin) => keepInput(live, twin),
  meta: (live: HTMLMetaElement, twin) => keepMeta(live, twin),
  option: (live: HTMLOptionElement, twin) => twin.toggleAttribute('selected', live.selected),
  textarea: (live: HTMLTextAreaElement, twin) => (twin.textContent = live.value),
  canvas: (live: HTMLCanvasElement, twin, copying) => putCanvas(live, twin, copying),
  video: (live: HTMLVideoElement, twin, { dataUrl }) => putPoster(live.poster, twin, dataUrl),
  iframe: (live: HTMLIFrameElement, twin, copying) => putFrame(live, twin, copying),
  frame: (live: HTMLFrameElement, twin, copying) => putFrame(live, twin, copying),
  a: (live: HTMLAnchorElement, twin) => putLink(live.href, twin),
  area: (live: HTMLAreaElement, twin) => putLink(live.href, twin),
};

/** CSS with the files of the copy in it. */
function rewritten(css: string, base: string, { dataUrl }: Copying): string {
  return rewriteCss(css, base, { dataUrl, sheet: () => null });
}

/** A sheet as a style element, which its text must not end. */
function styleOf(text: string, copying: Copying): HTMLStyleElement {
  const style = copying.copy.createElement('style');
  style.textContent = rewritten(text, 'about:blank', copying).replace(/<(?=[/!])/g, '\\3c ');
  return style;
}

/** Replaces the element of a sheet by its text; removes it where the sheet could not be read. */
function putSheet(twin: Element, text: string | null, copying: Copying): void {
  if (text === null) {
    twin.remove();
    return;
  }
  const style = styleOf(text, copying);
  const media = twin.getAttribute('media');
  if (media !== null) style.setAttribute('media', media);
  twin.replaceWith(style);
}

function adoptedStyles(tree: LiveTree, copying: Copying): HTMLStyleElement[] {
  return (copying.sheets.adopted.get(tree) ?? []).map((text) => styleOf(text, copying));
}

function putLink(address: string, twin: Element): void {
  if (twin.hasAttribute('href')) twin.setAttribute('href', address);
}

function putPicture(address: string, twin: Element, dataUrl: DataUrl): void {
  const url = resolve(address, address);
  twin.removeAttribute('srcset');
  twin.removeAttribute('loading');
  if (url === null || url.startsWith('data:')) return;
  const data = dataUrl(url);
  // html-images.ts finds them in this order.
  for (const name of ['src', ADDRESS_ATTRIBUTE]) twin.removeAttribute(name);
  if (data !== null) twin.setAttribute('src', data);
  twin.setAttribute(ADDRESS_ATTRIBUTE, url);
}

/** Keeps what was typed, which is part of the page's looks, except for secrets. */
function keepInput(live: HTMLInputElement, twin: Element): void {
  if (isSecret(live)) twin.removeAttribute('value');
  else if (live.type === 'checkbox' || live.type === 'radio') twin.toggleAttribute('checked', live.checked);
  else if (live.type !== 'file') twin.setAttribute('value', live.value);
}

/** Whether a field is for a password, shown or not, a token, a code that counts once, or a bank card. */
function isSecret({ type, autocomplete }: HTMLInputElement): boolean {
  return type === 'password' || type === 'hidden' || /password|one-time-code|cc-/i.test(autocomplete);
}

/** Keeps what a page says of itself, except for tokens against forged requests. */
function keepMeta(live: HTMLMetaElement, twin: Element): void {
  if (/csrf|xsrf/i.test(live.name)) twin.removeAttribute('content');
}

function putCanvas(live: HTMLCanvasElement, twin: Element, { sheets }: Copying): void {
  try {
    const image = twin.ownerDocument.createElement('img');
    image.src = live.toDataURL();
    for (const name of ['class', 'id', 'style']) {
      const value = twin.getAttribute(name);
      if (value !== null) image.setAttribute(name, value);
    }
    twin.replaceWith(image);
  } catch {
    // A SecurityError: it shows pictures of another site. It stays empty.
    sheets.missing.add(`<canvas>: ${live.width} × ${live.height}`);
  }
}

function putPoster(address: string, twin: Element, dataUrl: DataUrl): void {
  twin.removeAttribute('src');
  twin.removeAttribute('poster');
  const data = address === '' ? null : dataUrl(address);
  if (data !== null) twin.setAttribute('poster', data);
}

/** Puts the document of a frame of the same site into its copy, with files like the page's. */
function putFrame(live: Element, twin: Element, { sheets, dataUrl, frames }: Copying): void {
  const inner = frameDocument(live);
  twin.removeAttribute('src');
  twin.removeAttribute(FRAME_ATTRIBUTE);
  if (inner) frames.set(twin, copyPage(inner, sheets, dataUrl));
}

/**
 * Gives frames their documents, after `srcdoc` of the page's own was removed from everything. They show outside of Menbe too, and run
 * nothing there. A `<frame>` has no `srcdoc`: Menbe alone shows it.
 */
function openFrames({ frames }: Copying): void {
  for (const [twin, html] of frames) {
    twin.setAttribute('sandbox', '');
    twin.setAttribute(twin.localName === 'iframe' ? 'srcdoc' : FRAME_ATTRIBUTE, html);
  }
}

/** Puts a shadow tree into its host's copy, as a template. */
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
