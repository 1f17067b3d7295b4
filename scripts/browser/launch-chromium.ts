import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { isWithoutSandbox } from './sandbox';

/** How to start a Chromium that has the extension loaded. */
export interface ChromiumOptions {
  /** The browser's program file, see find-browser. */
  executablePath: string;
  /** Folder of the unpacked extension. */
  extensionDir: string;
  /** Profile to use and keep; `null` for a fresh one that `close` removes. */
  profile: string | null;
  headless: boolean;
  /** Without a window scrollbars are hidden unless asked for. */
  showScrollbars?: boolean;
  /** IANA name of the zone that the browser is in; without it, the machine's. */
  timeZone?: string;
  /** Milliseconds that one command to the browser may take (default 60,000): a bench of 100,000 rows waits longer. */
  protocolTimeout?: number;
  /** Further command line flags. */
  args?: readonly string[];
}

/** A running Chromium (or Chrome, Edge, Brave) with the extension on it. Times are in milliseconds. */
export interface MenbeChromium {
  browser: Browser;
  extensionId: string;
  /** Absolute path of the profile. */
  profile: string;
  /** Opens e.g. `library.html#/` in a new tab, and resolves when its DOM is ready. */
  openExtensionPage(path: string): Promise<Page>;
  /**
   * Clicks Menbe's toolbar button while `page` is the active tab: the real gesture, which grants `activeTab`.
   * Resolves to the popup. It closes by itself when it loses the focus, e.g. to another tab.
   */
  triggerAction(page: Page): Promise<Page>;
  /**
   * Runs a function in the background's worker, starting it when it is asleep. The function is sent as text: it sees
   * its arguments (plain JSON) and the worker's globals only.
   */
  inServiceWorker<Args extends unknown[], T>(
    run: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>;
  /** Ends the background's worker at once, as the browser does when it wants the memory; false when it was asleep. */
  killServiceWorker(): Promise<boolean>;
  /** A session of the browser itself, for what no page can do (downloads, targets). */
  session: CDPSession;
  /** Kills the browser with all its processes (SIGKILL). The profile stays, for a relaunch on it. */
  kill(): Promise<void>;
  /** Closes the browser; removes the profile if it was a fresh one. */
  close(): Promise<void>;
}

type Running = Pick<MenbeChromium, 'browser' | 'session' | 'extensionId'> & {
  /** Target ids of the background's workers that were seen running. */
  startedWorkers: Set<string>;
};

/** Long enough for a machine under load: what is awaited here normally takes a fraction of a second. */
const OPEN_TIMEOUT = 15_000;

/**
 * Starts a browser with the extension on it. The extension's id follows from its folder.
 * @throws Error when the browser does not start or does not take the extension.
 */
export async function launchChromium(options: ChromiumOptions): Promise<MenbeChromium> {
  const fresh = options.profile === null;
  const profile =
    options.profile === null ? await mkdtemp(join(tmpdir(), 'menbe-profile-')) : resolve(options.profile);
  const clear = async () => {
    if (fresh) await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return await launchOn(profile, options, clear);
  } catch (error) {
    await clear();
    throw error;
  }
}

/** @param clear called when the browser has ended in order */
async function launchOn(
  profile: string,
  options: ChromiumOptions,
  clear: () => Promise<void>,
): Promise<MenbeChromium> {
  const browser = await start(options, profile);
  // After a crash the debugging pipe can stay open in a child process; this ends what still waits for an answer.
  browser.process()?.once('exit', () => void browser.disconnect());
  const running = await withExtension(browser, options.extensionDir);
  const { extensionId, session } = running;
  return {
    browser,
    session,
    extensionId,
    profile,
    openExtensionPage: (path) => openExtensionPage(running, path),
    triggerAction: (page) => triggerAction(browser, extensionId, page),
    inServiceWorker: (run, ...args) => inServiceWorker(running, run, args),
    killServiceWorker: () => killServiceWorker(running),
    kill: () => kill(browser),
    async close() {
      await end(browser);
      await clear();
    },
  };
}

async function withExtension(browser: Browser, extensionDir: string): Promise<Running> {
  try {
    const session = await browser.target().createCDPSession();
    const extensionId = await browser.installExtension(resolve(extensionDir));
    return { browser, session, extensionId, startedWorkers: new Set() };
  } catch (error) {
    await kill(browser);
    throw error;
  }
}

/** Closes a browser; one that does not close itself in time is killed, so that nothing of it is left. */
async function end(browser: Browser): Promise<void> {
  const closing = browser.close().then(
    () => true,
    () => false,
  );
  const closed = await Promise.race([closing, sleep(OPEN_TIMEOUT, false, { ref: false })]);
  if (!closed) await kill(browser);
}

/**
 * The extension is loaded over the debugging pipe: branded Chrome ignores `--load-extension` since version 137.
 * https://developer.chrome.com/docs/extensions/how-to/test/end-to-end-testing
 */
function start(options: ChromiumOptions, profile: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: options.executablePath,
    headless: options.headless,
    userDataDir: profile,
    pipe: true,
    ...(options.timeZone !== undefined && { env: { ...process.env, TZ: options.timeZone } }),
    enableExtensions: true,
    // The popup must keep its own size, and a person's window its own.
    defaultViewport: null,
    // The caller closes the browser in order, so that the profile is written out.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    protocolTimeout: options.protocolTimeout ?? 60_000,
    ignoreDefaultArgs: [
      '--disable-popup-blocking',
      ...(options.showScrollbars ? ['--hide-scrollbars'] : []),
      ...(options.headless ? [] : ['--enable-automation']),
    ],
    args: [
      '--no-default-browser-check',
      '--disable-component-update',
      ...(options.headless ? ['--window-size=1280,900', '--disable-gpu'] : []),
      ...(isWithoutSandbox() ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
    ],
  });
}

/** The tab begins with the page: an empty one first would cost a renderer that is thrown away at once. */
async function openExtensionPage(
  { browser, session, extensionId }: Omit<Running, 'startedWorkers'>,
  path: string,
): Promise<Page> {
  const url = `chrome-extension://${extensionId}/${path}`;
  const before = new Set(browser.targets());
  // A page may change what follows its name as soon as it runs.
  const [name = url] = url.split('#');
  const isNewTab = (target: Target) =>
    !before.has(target) && target.type() === 'page' && target.url().startsWith(name);
  const [target] = await Promise.all([
    browser.waitForTarget(isNewTab, { timeout: OPEN_TIMEOUT }),
    session.send('Target.createTarget', { url }),
  ]);
  const page = await target.page();
  if (!page) throw new Error('A new tab has no page.');
  // Before the page there is an empty document, which is ready at once.
  await page.waitForFunction(
    () => location.protocol === 'chrome-extension:' && document.readyState !== 'loading',
    { polling: 10, timeout: OPEN_TIMEOUT },
  );
  // tsx marks the functions inside an evaluated one with this helper, which pages do not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  return page;
}

async function triggerAction(browser: Browser, extensionId: string, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not loaded.');
  const before = new Set(browser.targets());
  const isNewPopup = (target: Target) =>
    !before.has(target) && target.url().startsWith(`chrome-extension://${extensionId}/popup.html`);
  await page.bringToFront();
  const [target] = await Promise.all([
    browser.waitForTarget(isNewPopup, { timeout: OPEN_TIMEOUT }),
    page.triggerExtensionAction(extension),
  ]);
  return target.asPage();
}

async function inServiceWorker<Args extends unknown[], T>(
  running: Running,
  run: (...args: Args) => T | Promise<T>,
  args: Args,
): Promise<T> {
  const target = await serviceWorkerTarget(running);
  const session = await target.createCDPSession();
  try {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      // tsx marks the functions inside `run` with this helper, which the worker does not have.
      expression: `{ const __name = (named) => named; (${run.toString()})(...${JSON.stringify(args)}) }`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    // A worker that is killed while a debugger is attached is not started afresh by the next event.
    if (running.browser.connected) await session.detach();
  }
}

/** A debugger that attaches to a worker before it runs can keep it from ever running (puppeteer issue 9995). */
async function serviceWorkerTarget(running: Running): Promise<Target> {
  const { browser, extensionId, startedWorkers } = running;
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extensionId}/`);
  if (!startedWorkers.has((await serviceWorkerId(running)) ?? '')) {
    await startServiceWorker(running);
    startedWorkers.add((await serviceWorkerId(running)) ?? '');
  }
  return browser.waitForTarget(isWorker, { timeout: OPEN_TIMEOUT });
}

/** Target id of the background's worker, `null` when it is asleep. */
async function serviceWorkerId({ session, extensionId }: Running): Promise<string | null> {
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    (info) => info.type === 'service_worker' && info.url.startsWith(`chrome-extension://${extensionId}/`),
  );
  return worker?.targetId ?? null;
}

/** Wakes the background's worker where it is asleep, and waits until it runs. */
async function startServiceWorker(running: Running): Promise<void> {
  const { extensionId } = running;
  const page = await openExtensionPage(running, 'manifest.json');
  const session = await page.createCDPSession();
  const runs = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'running')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${extensionId}/` });
  await runs;
  await page.close();
}

async function killServiceWorker(running: Running): Promise<boolean> {
  const targetId = await serviceWorkerId(running);
  if (targetId === null) return false;
  await running.session.send('Target.closeTarget', { targetId });
  while ((await serviceWorkerId(running)) === targetId) await sleep(5);
  return true;
}

async function kill(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  // A minus sign names the whole process group; Windows has none.
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await exited;
}
