import { cleanDocument } from './clean-document';
import { ADDRESS_ATTRIBUTE, FRAME_ATTRIBUTE } from './html-images';
import { resolve, rewriteCss } from './rewrite-css';

/** A page in one document. */
export interface SavedPage {
  html: string;
  /** Addresses of what could not be read. */
  missing: string[];
}

/** Milliseconds for one file, and bytes for all. */
const PATIENCE = 10_000;
const LARGEST = 100 * 1024 * 1024;
const AT_ONCE = 6;

type Fetch = typeof fetch;

/**
 * Makes a self-contained document of the page in a window: style sheets, pictures and fonts inside it, shadow trees as
 * templates, frames of the same site as documents, fields as they are filled in. Files come from the browser's cache
 * where it gives them out; what other sites do not let the page read is named as missing. Leaves the page as it is.
 */
export async function savePage(window: Window & typeof globalThis, fetch: Fetch): Promise<SavedPage> {
  const { document } = window;
  const wanted = new Set<string>();
  const note = { dataUrl: (url: string) => (wanted.add(url), null), sheet: () => null };
  // Twice: once to learn what is named, once to put it in.
  await sheetsOf(document, fetch).then((sheets) => copyPage(document, sheets, note));
  const sheets = await sheetsOf(document, fetch);
  const files = await readFiles(
    [...wanted].filter((url) => /^(?:https?|blob):/.test(url)),
    fetch,
  );
  const missing = new Set([...wanted].filter((url) => /^https?:/.test(url) && !files.has(url)));
  for (const [element, sheet] of sheets) {
    if (sheet === null) missing.add((element as HTMLLinkElement).href);
  }
  const html = copyPage(document, sheets, { dataUrl: (url) => files.get(url) ?? null, sheet: () => null });
  return { html, missing: [...missing] };
}

interface Resources {
  dataUrl(url: string): string | null;
  sheet(): null;
}

/** Texts of style sheets by the element that brings them; `null` where one could not be read. */
type Sheets = Map<Element, { text: string; base: string } | null>;

async function sheetsOf(document: Document, fetch: Fetch): Promise<Sheets> {
  const sheets: Sheets = new Map();
  for (const sheet of document.styleSheets) {
    const owner = sheet.ownerNode;
    if (!(owner instanceof Element) || sheet.disabled) continue;
    const base = sheet.href ?? document.baseURI;
    const text = rulesOf(sheet) ?? (sheet.href === null ? null : await readText(sheet.href, fetch));
    sheets.set(owner, text === null ? null : { text, base });
  }
  return sheets;
}

/** The rules as they are now, scripts' changes and imports in it; `null` for a sheet of another site. */
function rulesOf(sheet: CSSStyleSheet): string | null {
  try {
    return [...sheet.cssRules]
      .map((rule) => {
        if (!('styleSheet' in rule)) return rule.cssText;
        const { styleSheet, media } = rule as CSSImportRule;
        const text = styleSheet && rulesOf(styleSheet);
        if (!text) return '';
        return media.mediaText === '' ? text : `@media ${media.mediaText} {\n${text}\n}`;
      })
      .join('\n');
  } catch {
    // A SecurityError: the sheet is of another site.
    return null;
  }
}

async function readText(url: string, fetch: Fetch): Promise<string | null> {
  try {
    const response = await fetch(url, { cache: 'force-cache', signal: AbortSignal.timeout(PATIENCE) });
    return response.ok ? await response.text() : null;
  } catch {
    // Not given out to the page; the caller names it as missing.
    return null;
  }
}

function copyPage(document: Document, sheets: Sheets, resources: Resources): string {
  const copy = document.implementation.createHTMLDocument('');
  const root = copy.importNode(document.documentElement, true);
  copy.replaceChild(root, copy.documentElement);
  pairUp(document.documentElement, root, { sheets, resources, base: document.baseURI });
  cleanDocument(copy);
  return (document.doctype ? '<!doctype html>' : '') + copy.documentElement.outerHTML;
}

interface Copying {
  sheets: Sheets;
  resources: Resources;
  base: string;
}

/** Goes through an element and its copy side by side. */
function pairUp(live: Element, copy: Element, copying: Copying): void {
  const children = [...copy.children];
  [...live.children].forEach((child, index) => {
    const twin = children[index];
    if (twin) pairUp(child, twin, copying);
  });
  fillIn(live, copy, copying);
}

function fillIn(live: Element, copy: Element, { sheets, resources, base }: Copying): void {
  const style = copy.getAttribute('style');
  if (style?.includes('url(')) copy.setAttribute('style', rewriteCss(style, base, resources));
  if (sheets.has(live)) putSheet(copy, sheets.get(live) ?? null, resources);
  else if (live instanceof HTMLImageElement) putPicture(copy, live.currentSrc || live.src, resources);
  else if (live instanceof HTMLInputElement) keepInput(live, copy);
  else if (live instanceof HTMLTextAreaElement) copy.textContent = live.value;
  else if (live instanceof HTMLCanvasElement) putCanvas(live, copy);
  else if (live instanceof HTMLVideoElement) putPoster(live, copy, resources);
  else if (live instanceof HTMLIFrameElement) putFrame(live, copy, resources);
  else if (live.localName === 'noscript') copy.remove();
  if (live.shadowRoot) putShadow(live.shadowRoot, copy, { sheets, resources, base });
}

function putSheet(copy: Element, sheet: { text: string; base: string } | null, resources: Resources): void {
  if (!sheet) return copy.remove();
  const style = copy.ownerDocument.createElement('style');
  const media = copy.getAttribute('media');
  if (media !== null) style.setAttribute('media', media);
  style.textContent = rewriteCss(sheet.text, sheet.base, resources).replace(/<(?=[/!])/g, '\\3c ');
  copy.replaceWith(style);
}

function putPicture(copy: Element, address: string, resources: Resources): void {
  const url = resolve(address, address);
  copy.removeAttribute('srcset');
  copy.removeAttribute('loading');
  if (url === null || url.startsWith('data:')) return;
  const data = resources.dataUrl(url);
  // In this order they are found by utils/page-copy/html-images.
  for (const name of ['src', ADDRESS_ATTRIBUTE]) copy.removeAttribute(name);
  if (data !== null) copy.setAttribute('src', data);
  copy.setAttribute(ADDRESS_ATTRIBUTE, url);
}

/** What was typed is part of the page's looks; what is secret is not. */
function keepInput(live: HTMLInputElement, copy: Element): void {
  if (live.type === 'password' || live.type === 'hidden') copy.removeAttribute('value');
  else if (live.type === 'checkbox' || live.type === 'radio') copy.toggleAttribute('checked', live.checked);
  else if (live.type !== 'file') copy.setAttribute('value', live.value);
}

function putCanvas(live: HTMLCanvasElement, copy: Element): void {
  try {
    const image = copy.ownerDocument.createElement('img');
    image.src = live.toDataURL();
    for (const name of ['class', 'id', 'style']) {
      const value = copy.getAttribute(name);
      if (value !== null) image.setAttribute(name, value);
    }
    copy.replaceWith(image);
  } catch {
    // A SecurityError: pictures of another site are drawn on it. It stays empty.
  }
}

function putPoster(live: HTMLVideoElement, copy: Element, resources: Resources): void {
  copy.removeAttribute('src');
  copy.removeAttribute('poster');
  const data = live.poster === '' ? null : resources.dataUrl(live.poster);
  if (data !== null) copy.setAttribute('poster', data);
}

/** A frame of the same site, as the document it shows; its files are read like the page's. */
function putFrame(live: HTMLIFrameElement, copy: Element, resources: Resources): void {
  copy.removeAttribute('src');
  const inner = live.contentDocument;
  if (!inner?.documentElement) return;
  const sheets: Sheets = new Map();
  for (const sheet of inner.styleSheets) {
    const text = rulesOf(sheet);
    if (sheet.ownerNode instanceof Element && text !== null)
      sheets.set(sheet.ownerNode, { text, base: sheet.href ?? inner.baseURI });
  }
  copy.setAttribute(FRAME_ATTRIBUTE, copyPage(inner, sheets, resources));
}

function putShadow(shadow: ShadowRoot, copy: Element, copying: Copying): void {
  const template = copy.ownerDocument.createElement('template');
  template.setAttribute('shadowrootmode', shadow.mode);
  const sheets: Sheets = new Map(copying.sheets);
  for (const sheet of shadow.styleSheets) {
    const text = rulesOf(sheet);
    if (sheet.ownerNode instanceof Element && text !== null)
      sheets.set(sheet.ownerNode, { text, base: sheet.href ?? copying.base });
  }
  for (const child of shadow.childNodes) {
    const twin = template.content.ownerDocument.importNode(child, true);
    template.content.append(twin);
    if (child instanceof Element && twin instanceof Element) pairUp(child, twin, { ...copying, sheets });
  }
  copy.prepend(template);
}

/** Reads files as `data:` addresses, some at a time, until there is too much of it. */
async function readFiles(urls: readonly string[], fetch: Fetch): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const left = [...urls];
  let size = 0;
  const readNext = async (): Promise<void> => {
    for (let url = left.shift(); url !== undefined && size < LARGEST; url = left.shift()) {
      const data = await readFile(url, fetch);
      if (data === null) continue;
      size += data.length;
      files.set(url, data);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readNext));
  return files;
}

async function readFile(url: string, fetch: Fetch): Promise<string | null> {
  try {
    const response = await fetch(url, { cache: 'force-cache', signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) return null;
    const type = (response.headers.get('content-type') ?? 'application/octet-stream').split(';')[0]?.trim();
    const bytes = new Uint8Array(await response.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000)
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return `data:${type};base64,${btoa(text)}`;
  } catch {
    // Not given out to the page; the caller names it as missing.
    return null;
  }
}
