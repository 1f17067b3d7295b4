import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { CaptureStatus } from '../../../scripts/browser/press-archive';
import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { ensureBuild } from '../../../scripts/build';

const EXTENSION_ID = 'menbe@menbe.org';
/** Firefox gives each installation a random host name for extension pages; a set one lets tests open them. */
const HOST = '7b0c9a5e-3d44-4c1b-9a41-0d6f4f1f2b10';

/** Runs a function, sent as text, on a window, with what can be told in JSON. */
export type RunInView = <T, Args extends unknown[]>(
  run: (window: Window, ...args: Args) => T | Promise<T>,
  ...args: Args
) => Promise<T>;

/** Headless Firefox with Menbe's production build. Times are in milliseconds. */
export interface MenbeFirefox {
  browser: Browser;
  /** Clicks the toolbar button over the active tab, which grants `activeTab`, and waits until the popup has loaded. */
  triggerAction(): Promise<void>;
  /**
   * Runs a function on the popup's window: BiDi does not see popups. The function is sent as text: it sees `window`
   * (the popup's, through Firefox's view of page objects), what it is given, and nothing around it.
   */
  inPopup: RunInView;
  /** The same on the window of the tab in front: BiDi does not see sandboxed frames of extension pages. */
  inTab: RunInView;
  /** The same on the window of the sidebar, which BiDi does not see either. */
  inSidebar: RunInView;
  /** Shows Menbe's sidebar beside the tab in front; resolves when it has loaded. */
  openSidebar(): Promise<void>;
  /** Closes the popup, which stays open in tests: a second click of the button would only close it. */
  closePopup(): Promise<void>;
  /** Presses the popup's main button and waits for the capture to end, for at most 30 s. */
  archiveInPopup(): Promise<CaptureStatus>;
  /** Opens e.g. `/library.html#/` in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Runs a function, sent as text, in the browser window's own privileged scope. */
  inBrowserWindow<Args extends unknown[], T>(
    run: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>;
  close(): Promise<void>;
}

/** What of WebDriver BiDi is needed beyond what Puppeteer offers. https://w3c.github.io/webdriver-bidi/ */
interface BidiBrowser {
  connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
}

/** Starts it on a fresh profile; what it downloads goes to the folder `downloads`. */
export async function startFirefox({ downloads }: { downloads: string }): Promise<MenbeFirefox> {
  const executablePath = await ensureBrowser('firefox', console.log);
  const extension = await ensureBuild('firefox', console.log);
  const profile = await mkdtemp(join(tmpdir(), 'menbe-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    timeout: 90_000,
    protocolTimeout: 90_000,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: HOST }),
      'ui.popup.disable_autohide': true,
      // What Menbe asks for is given without a question.
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
    },
  });
  await browser.installExtension(extension);
  const runIn =
    (where: 'popup' | 'tab' | 'sidebar'): RunInView =>
    (run, ...args) =>
      inBrowserWindow(
        evaluateIn,
        where,
        `(view) => (${run.toString()})(view, ...${JSON.stringify(args)})`,
      ) as never;
  const inPopup = runIn('popup');
  const inBrowserWindow: MenbeFirefox['inBrowserWindow'] = (run, ...args) =>
    evaluateInWindow(browser, run, args);
  return {
    browser,
    inBrowserWindow,
    triggerAction: () => inBrowserWindow(clickAction, EXTENSION_ID),
    inPopup,
    inTab: runIn('tab'),
    inSidebar: runIn('sidebar'),
    openSidebar: () => inBrowserWindow(showSidebar, EXTENSION_ID),
    async closePopup() {
      await inPopup((popup) => void popup.setTimeout(() => popup.close()));
      await inBrowserWindow(popupIsGone);
    },
    archiveInPopup: () => inPopup(archive),
    openExtensionPage: (path) => openExtensionPage(browser, `moz-extension://${HOST}${path}`),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** How long an extension page may take to load. */
const LOADED_WITHIN_MS = 30_000;

/** `goto` never resolves for an extension page, though it loads: wait for the page itself. */
async function openExtensionPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  const navigation = page.goto(url, { timeout: 1000 }).catch(() => null);
  const deadline = Date.now() + LOADED_WITHIN_MS;
  while (!(await isLoaded(page, url, deadline))) await new Promise((resolve) => setTimeout(resolve, 50));
  await navigation;
  return page;
}

/** Firefox fails to answer while one document takes the place of another; that is a failure only at the deadline. */
async function isLoaded(page: Page, url: string, deadline: number): Promise<boolean> {
  const state = await page
    .evaluate(() => `${document.readyState} ${location.href}`)
    .catch((error: unknown) => String(error));
  if (state === `complete ${url}`) return true;
  if (Date.now() > deadline) throw new Error(`${url} did not load: ${state}`);
  return false;
}

async function evaluateInWindow<Args extends unknown[], T>(
  browser: Browser,
  run: (...args: Args) => T | Promise<T>,
  args: Args,
): Promise<T> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
    result: { contexts: { context: string; url: string }[] };
  };
  const window = tree.result.contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window.');
  const { result } = (await connection.send('script.evaluate', {
    target: { context: window.context },
    awaitPromise: true,
    resultOwnership: 'none',
    expression: `(async () => {
      const value = await (${run.toString()})(...${JSON.stringify(args)});
      return JSON.stringify({ value });
    })()`,
  })) as { result: { type: string; result?: { value: string }; exceptionDetails?: { text: string } } };
  if (result.type !== 'success' || !result.result) {
    throw new Error(result.exceptionDetails?.text ?? 'Firefox ran the function without a result.');
  }
  return (JSON.parse(result.result.value) as { value: T }).value;
}

/** What a browser window's scope offers, as far as the functions below use it. */
interface BrowserWindow {
  ChromeUtils: { importESModule(url: string): { ExtensionParent: ExtensionParent } };
  WebExtensionPolicy: { getByID(id: string): { extension: unknown } };
}

interface ExtensionParent {
  apiManager: {
    global: { browserActionFor(extension: unknown): { triggerAction(window: unknown): Promise<void> } };
  };
}

interface PopupBrowser extends Element {
  currentURI: { spec: string };
  webProgress: { isLoadingDocument: boolean };
  messageManager: {
    addMessageListener(name: string, listener: (message: { data: string }) => void): void;
    removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
    loadFrameScript(url: string, allowDelayed: boolean): void;
  };
}

/** Runs in the browser window's scope: all it uses is in it. */
async function clickAction(id: string): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = window as unknown as BrowserWindow;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  for (let waited = 0; waited < 15_000; waited += 50) {
    const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
    const loaded =
      popup?.currentURI.spec.startsWith('moz-extension:') && !popup.webProgress.isLoadingDocument;
    if (loaded) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup did not open.');
}

/** Runs in the browser window's scope. A click of the button while the popup still closes would open nothing. */
async function popupIsGone(): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (!document.querySelector('browser.webextension-popup-browser')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The popup did not close.');
}

/** Runs in the browser window's scope. */
async function showSidebar(id: string): Promise<void> {
  const { SidebarController } = window as unknown as {
    SidebarController: { show(command: string): Promise<boolean>; browser: { contentDocument: Document } };
  };
  await SidebarController.show(`${id.replace(/\W/g, '_')}-sidebar-action`);
  for (let waited = 0; waited < 15_000; waited += 50) {
    const inner =
      SidebarController.browser.contentDocument.querySelector<PopupBrowser>('#webext-panels-browser');
    if (inner?.currentURI.spec.startsWith('moz-extension:') && !inner.webProgress.isLoadingDocument) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The sidebar did not open.');
}

/** Runs in the browser window's scope; sends `code` on to the page's process, where its window is called `content`. */
async function evaluateIn(where: 'popup' | 'tab' | 'sidebar', code: string): Promise<unknown> {
  const { gBrowser, SidebarController } = window as unknown as {
    gBrowser: { selectedBrowser: PopupBrowser };
    SidebarController: { browser: { contentDocument: Document } };
  };
  const places = {
    tab: () => gBrowser.selectedBrowser,
    popup: () => document.querySelector<PopupBrowser>('browser.webextension-popup-browser'),
    sidebar: () =>
      SidebarController.browser.contentDocument.querySelector<PopupBrowser>('#webext-panels-browser'),
  };
  const page = places[where]();
  if (!page) throw new Error(`No ${where} is open.`);
  const name = `menbe-test:${Math.random()}`;
  const script = `(async () => {
    try { sendAsyncMessage('${name}', JSON.stringify({ value: await (${code})(content) })); }
    catch (error) { sendAsyncMessage('${name}', JSON.stringify({ error: String(error) })); }
  })()`;
  const reply = await new Promise<string>((resolve) => {
    const listener = (message: { data: string }) => {
      page.messageManager.removeMessageListener(name, listener);
      resolve(message.data);
    };
    page.messageManager.addMessageListener(name, listener);
    page.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
  const { value, error } = JSON.parse(reply) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}

/** Runs in the popup's process. The popup has a fresh tab under it, so any end is that of this capture. */
async function archive(popup: Window): Promise<CaptureStatus> {
  const { document } = popup;
  for (let waited = 0; waited < 30_000; waited += 100) {
    const status = document.querySelector('#capture-status');
    const phase = status?.getAttribute('data-phase') ?? '';
    if (status && ['archived', 'unchanged', 'failed'].includes(phase)) {
      return {
        phase,
        code: status.getAttribute('data-code'),
        snapshotId: status.getAttribute('data-snapshot-id'),
      };
    }
    // Until the popup knows its tab, a press starts nothing.
    if (phase === 'idle') document.querySelector<HTMLButtonElement>('#archive-button')?.click();
    await new Promise((resolve) => popup.setTimeout(resolve, 100));
  }
  throw new Error('The capture did not end.');
}
