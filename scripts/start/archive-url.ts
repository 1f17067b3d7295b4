import { setTimeout as sleep } from 'node:timers/promises';
import { TimeoutError, type CDPSession, type Page } from 'puppeteer-core';
import type { MenbeChromium } from '../browser/launch-chromium';
import { type CaptureStatus, pressArchive } from '../browser/press-archive';

/** How the archiving of one address ended. */
export type UrlResult =
  | { url: string; status: 'archived' | 'unchanged'; snapshotId: string; milliseconds: number }
  | { url: string; status: 'failed'; code: string; detail: string | null; milliseconds: number };

/** Why a page was not archived: Menbe's own error code, or one of this command's (`http-404`, `download`, …). */
interface Refusal {
  code: string;
  detail: string | null;
}

type Attempt = { status: 'archived' | 'unchanged'; snapshotId: string } | Refusal;

/** For all of one page, in milliseconds. */
const PAGE_LIMIT = 30_000;
/** Until the DOM is there. Then Menbe is asked anyway: it gives the rest of a page another ten seconds. */
const OPEN_LIMIT = 15_000;
/** For what a page loads late. */
const LOAD_LIMIT = 5_000;
const DOWNLOAD_NOTICE = 300;

/**
 * Opens an address in a new tab and archives it by the toolbar button and Enter. Leaves its tabs open: see close-tabs.
 * Never throws: what goes wrong is a code.
 */
export async function archiveUrl(menbe: MenbeChromium, url: string, limit = PAGE_LIMIT): Promise<UrlResult> {
  const started = Date.now();
  const abandoned = new AbortController();
  const expiry = sleep(limit, { code: 'capture-timeout', detail: null }, { signal: abandoned.signal });
  // The timer is cancelled below when the attempt ends first.
  expiry.catch(() => undefined);
  const attempt = await Promise.race([attemptUrl(menbe, url, started + limit), expiry]).catch(
    (error: unknown) => refusal(menbe, error),
  );
  abandoned.abort();
  const milliseconds = Date.now() - started;
  return 'code' in attempt
    ? { url, status: 'failed', ...attempt, milliseconds }
    : { url, ...attempt, milliseconds };
}

async function attemptUrl(menbe: MenbeChromium, url: string, deadline: number): Promise<Attempt> {
  const page = await menbe.browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const visit = await visitUrl(menbe.session, page, url);
  if (visit && visit.code !== NOT_OPENED) return visit;
  const popup = await menbe.triggerAction(page);
  return attemptOf(await pressArchive(popup, Math.max(1, deadline - Date.now())), visit);
}

/** What a capture came to; `visit` is why the page did not open, `null` when it did. */
function attemptOf({ phase, code, snapshotId }: CaptureStatus, visit: Refusal | null): Attempt {
  if ((phase === 'archived' || phase === 'unchanged') && snapshotId !== null)
    return { status: phase, snapshotId };
  // A page the browser could not open shows its error page, which the popup may not look at.
  if (visit && code === 'page-not-granted') return { ...visit, code: 'restricted-error-page' };
  return { code: code ?? 'unexpected', detail: visit?.detail ?? null };
}

const NOT_OPENED = 'not-opened';

/**
 * Opens an address and waits for what loads late. `null` when there is something to archive; `not-opened` when the
 * browser shows an error page, for which Menbe has a code of its own.
 */
async function visitUrl(session: CDPSession, page: Page, url: string): Promise<Refusal | null> {
  let status = 0;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
      status = response.status();
  });
  const download = nextDownload(session);
  const loaded = nextLoad(page);
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: OPEN_LIMIT });
  } catch (error) {
    if (error instanceof TimeoutError) {
      return status > 0 ? null : { code: 'page-loading', detail: `no answer within ${OPEN_LIMIT / 1000} s` };
    }
    return refusedVisit(error, status, download.begun);
  } finally {
    download.stop();
  }
  if (status >= 400) return { code: `http-${status}`, detail: null };
  await Promise.race([loaded, sleep(LOAD_LIMIT, null, { ref: false })]);
  return null;
}

/** Why the browser did not open an address; `status` is 0 when no answer came. */
async function refusedVisit(error: unknown, status: number, download: Promise<true>): Promise<Refusal> {
  const reason = error instanceof Error ? error.message.replace(/ at https?:.*$/s, '') : String(error);
  const aborted = reason === 'net::ERR_ABORTED';
  if (aborted && (await Promise.race([download, sleep(DOWNLOAD_NOTICE, false)])))
    return { code: 'download', detail: null };
  // Aborted with a status is an answer with nothing to show, e.g. "204 No Content".
  if (status >= 400 || (aborted && status > 0)) return { code: `http-${status}`, detail: null };
  return { code: NOT_OPENED, detail: reason };
}

function nextDownload(session: CDPSession): { begun: Promise<true>; stop: () => void } {
  let stop = () => {};
  const begun = new Promise<true>((resolve) => {
    const listener = () => resolve(true);
    session.once('Browser.downloadWillBegin', listener);
    stop = () => session.off('Browser.downloadWillBegin', listener);
  });
  return { begun, stop };
}

/** When a page has loaded, as the browser tells: asking within the page fails where that has broken `Promise` or `Map`. */
function nextLoad(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.once('load', () => resolve());
  });
}

function refusal(menbe: MenbeChromium, error: unknown): Refusal {
  const detail = error instanceof Error ? error.message : String(error);
  if (!menbe.browser.connected) return { code: 'browser-crashed', detail };
  if (error instanceof TimeoutError) return { code: 'capture-timeout', detail };
  return { code: 'unexpected', detail };
}
