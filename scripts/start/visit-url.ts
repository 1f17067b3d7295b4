import { setTimeout as sleep } from 'node:timers/promises';
import { TimeoutError, type CDPSession, type HTTPResponse, type Page } from 'puppeteer-core';
import { lookAtPage } from './look-at-page';

/** Why a page was not archived: Menbe's own error code, or one of this command's (`http-404`, `download`, …). */
export interface Refusal {
  code: string;
  detail: string | null;
}

/** Until the DOM is there, in milliseconds. Then Menbe is asked anyway: it gives the rest of a page another ten seconds. */
const OPEN_LIMIT = 15_000;
/** For what a page loads late. */
const LOAD_LIMIT = 5_000;
const DOWNLOAD_NOTICE = 300;

/** A page with fewer words may not have drawn itself yet. */
const DRAWN_WORDS = 60;
/** How long it is waited for, and how long it must stay as it is, in milliseconds. */
const DRAWING_LIMIT = 6_000;
const DRAWN_STEP = 500;

/** The browser shows an error page, for which Menbe has a code of its own. */
export const NOT_OPENED = 'not-opened';

/** What is no page, by its type: a browser shows it in a page of its own. */
const FILES: readonly (readonly [type: RegExp, code: string])[] = [
  [/^image\/svg/i, 'svg'],
  [/^image\//i, 'picture'],
  [/^video\//i, 'video'],
  [/^audio\//i, 'audio'],
];

/**
 * Opens an address and waits for what loads late, also for what the page draws by itself once it has loaded. `null` when there is
 * something to archive, `not-opened` when the browser shows an error page.
 */
export async function visitUrl(session: CDPSession, page: Page, url: string): Promise<Refusal | null> {
  let answer: HTTPResponse | null = null;
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) answer = response;
  });
  const statusOf = () => (answer as HTTPResponse | null)?.status() ?? 0;
  const download = nextDownload(session);
  const loaded = nextLoad(page);
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: OPEN_LIMIT });
  } catch (error) {
    if (error instanceof TimeoutError && statusOf() > 0) return fileOf(answer);
    if (error instanceof TimeoutError)
      return { code: 'page-loading', detail: `no answer within ${OPEN_LIMIT / 1000} s` };
    return refusedVisit(error, statusOf(), download.begun);
  } finally {
    download.stop();
  }
  if (statusOf() >= 400) return { code: `http-${statusOf()}`, detail: null };
  const file = fileOf(answer);
  if (file && !(file.code === 'svg' && (await hasText(page)))) return file;
  await Promise.race([loaded, sleep(LOAD_LIMIT, null, { ref: false })]);
  await untilDrawn(page);
  return null;
}

/** Whether there are words in a drawing. */
function hasText(page: Page): Promise<boolean> {
  return page.evaluate(() => /\S/.test(document.documentElement.textContent ?? ''));
}

function fileOf(answer: HTTPResponse | null): Refusal | null {
  const type = answer?.headers()['content-type'] ?? '';
  const code = FILES.find(([pattern]) => pattern.test(type))?.[1];
  return code === undefined ? null : { code, detail: type };
}

/** Pages of few words are waited for until these do not become more; others are there already. */
export async function untilDrawn(page: Page): Promise<void> {
  const end = Date.now() + DRAWING_LIMIT;
  let before = -1;
  for (;;) {
    const look = await lookAtPage(page, DRAWN_STEP);
    const words = look?.words ?? Infinity;
    if (words >= DRAWN_WORDS || (words === before && words > 0) || Date.now() > end) return;
    before = words;
    await sleep(DRAWN_STEP);
  }
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
