import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ROOT } from '../../../scripts/project';

/** What an extraction gives for a page. */
export interface Extracted {
  text: string;
  /** Without captions. */
  bare: string;
  title: string;
  byline: string;
  publishedTime: string;
}

/** A page in real Chromium that extracts from HTML given to it; nothing of that HTML runs or loads. */
export interface ExtractionPage {
  extract(html: string, url: string): Promise<Extracted | null>;
  /** The same from a tab that shows the page, without its scripts and whatever it would load. */
  extractShown(html: string, url: string): Promise<Extracted | null>;
  /** Milliseconds of the extraction, and of Readability, each on a freshly parsed document that it must leave as it is. */
  time(html: string, url: string): Promise<{ own: number; readability: number }>;
  /** Calls what the bundled module exports under a name, with a freshly parsed document. */
  call(name: string, html: string, url: string): Promise<string>;
  close(): Promise<void>;
}

/** What the bundle and the functions below leave on the page. */
declare const menbe: Record<string, (doc: Document, url: string) => unknown>;
declare const parsePage: (html: string, url: string) => Document;
declare const Readability: new (doc: Document) => { parse(): unknown };

/** A module of the project as one script that defines `menbe`. */
async function bundle(module: string): Promise<string> {
  const built = await build({
    root: ROOT,
    logLevel: 'error',
    configFile: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: module, name: 'menbe', formats: ['iife'] },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : null;
  if (!chunk) throw new Error(`${module} could not be bundled`);
  return chunk.code;
}

/** The address goes into a `<base>`, as the document itself has another. */
const PARSE = `globalThis.parsePage = (html, url) => {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const declared = doc.querySelector('base[href]');
  const base = declared ?? doc.head.appendChild(doc.createElement('base'));
  try { base.setAttribute('href', new URL(declared?.getAttribute('href') ?? '', url).href); } catch { /* as it is */ }
  if (!declared) doc.head.prepend(base);
  return doc;
};`;

async function openPage(browser: Browser, scripts: readonly string[]): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on(
    'request',
    (request) => void (request.isNavigationRequest() ? request.continue() : request.abort()),
  );
  for (const script of scripts) await page.evaluate(script);
  return page;
}

/** How many pages are extracted in one tab before it is opened anew. */
const PAGES_PER_TAB = 150;

/**
 * Opens a Chromium with a module of the project.
 * @param module path that exports functions of a document and its address
 */
export async function openExtractionPage(executablePath: string, module: string): Promise<ExtractionPage> {
  const readability = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
  const scripts = [await bundle(module), await readFile(readability, 'utf8'), PARSE];
  const args = ['--no-sandbox', '--disable-background-networking'];
  const browser = await puppeteer.launch({ executablePath, args, headless: true });
  let page = await openPage(browser, scripts);
  let served = 0;
  const fresh = async (): Promise<Page> => {
    if (++served % PAGES_PER_TAB === 0) {
      await page.close();
      page = await openPage(browser, scripts);
    }
    return page;
  };
  return {
    extract: async (html, url) => (await fresh()).evaluate(extractInPage, html, url),
    extractShown: (html, url) => extractFromTab(browser, scripts, html, url),
    time: async (html, url) => (await fresh()).evaluate(timeInPage, html, url),
    call: async (name, html, url) => (await fresh()).evaluate(callInPage, name, html, url),
    close: () => browser.close(),
  };
}

/** Shows a page under its own address, without its scripts and whatever it would load, and extracts from it. */
async function extractFromTab(
  browser: Browser,
  scripts: readonly string[],
  html: string,
  url: string,
): Promise<Extracted | null> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      const answer = { status: 200, contentType: 'text/html; charset=utf-8', body: html };
      void (isPage ? request.respond(answer) : request.abort());
    });
    await page.goto(url, { waitUntil: 'load' });
    for (const script of scripts) await page.evaluate(script);
    return await page.evaluate(extractInPage, null, url);
  } finally {
    await page.close();
  }
}

/** @param html of a page to parse; `null` for the one that is shown */
function extractInPage(html: string | null, url: string): Extracted | null {
  const doc = html === null ? document : parsePage(html, url);
  const result = menbe.extractArticle?.(doc, url) as {
    ok: boolean;
    value: Record<string, string | null>;
  };
  if (!result.ok) return null;
  const { text, title, byline, publishedTime } = result.value;
  const spaced = (result.value['html'] ?? '').replaceAll('<', ' <');
  const { body } = new DOMParser().parseFromString(spaced, 'text/html');
  for (const caption of body.querySelectorAll('figcaption')) caption.remove();
  const bare = body.textContent;
  return {
    text: text ?? '',
    bare,
    title: title ?? '',
    byline: byline ?? '',
    publishedTime: publishedTime ?? '',
  };
}

/** Three runs each, taking turns; the fastest counts. */
function timeInPage(html: string, url: string): { own: number; readability: number } {
  const best = { own: Infinity, readability: Infinity };
  for (let run = 0; run < 3; run++) {
    const doc = parsePage(html, url);
    let start = performance.now();
    menbe.extractArticle?.(doc, url);
    best.own = Math.min(best.own, performance.now() - start);
    const other = parsePage(html, url);
    start = performance.now();
    new Readability(other.cloneNode(true) as Document).parse();
    best.readability = Math.min(best.readability, performance.now() - start);
  }
  return best;
}

function callInPage(name: string, html: string, url: string): string {
  return JSON.stringify(menbe[name]?.(parsePage(html, url), url));
}
