import { setTimeout as sleep } from 'node:timers/promises';
import { TimeoutError, type Page } from 'puppeteer-core';
import type { MenbeChromium } from '../browser/launch-chromium';
import { type CaptureStatus, pressArchive } from '../browser/press-archive';
import { browserMemory } from '../browser/processes';
import { doubtOfLook } from '../../utils/capturing/page-look';
import { lookAtPage } from './look-at-page';
import type { CheckCode, UrlResult } from './url-result';
import { NOT_OPENED, type Refusal, untilDrawn, visitUrl } from './visit-url';

type Attempt =
  | { status: 'archived' | 'unchanged'; snapshotId: string }
  | { status: 'check'; snapshotId: string; code: CheckCode }
  | ({ status: 'failed' } & Refusal);

/** What one page may take: milliseconds, and bytes of the browser's memory. */
const PAGE_LIMIT = 30_000;
const MEMORY_LIMIT = 650 * 1024 * 1024;
/** How often the memory is looked at, in milliseconds. */
const MEMORY_STEP = 150;
/** For looking at a page that was archived. */
const LOOK_LIMIT = 1_000;
/** Until a page that was empty is asked again. */
const DRAWING_PAUSE = 2_000;

/** Menbe's codes for a page that may not have drawn itself yet. */
const NOT_DRAWN: readonly (string | null)[] = ['page-empty', 'page-loading', 'extraction-failed'];

/**
 * Opens an address in a new tab and archives it by the toolbar button and Enter. Leaves its tabs open: see close-tabs.
 * Never throws: what goes wrong is a code.
 */
export async function archiveUrl(
  menbe: MenbeChromium,
  url: string,
  limit = PAGE_LIMIT,
  memoryLimit = MEMORY_LIMIT,
): Promise<UrlResult> {
  const startedAt = Date.now();
  const visit: Visit = { page: null, deadline: startedAt + limit };
  const abandoned = new AbortController();
  const expired: Attempt = { status: 'failed', code: 'capture-timeout', detail: null };
  const expiry = sleep(limit, expired, { signal: abandoned.signal });
  // The timer is cancelled below when the attempt ends first.
  expiry.catch(() => undefined);
  const tooLarge = whenTooLarge(menbe, memoryLimit, abandoned.signal);
  tooLarge.catch(() => undefined);
  const attempt = await Promise.race([attemptUrl(menbe, url, visit), expiry, tooLarge]).catch(
    (error: unknown) => refusal(menbe, error),
  );
  abandoned.abort();
  const tried = { url, finalUrl: shownUrl(visit.page), startedAt, milliseconds: Date.now() - startedAt };
  return { ...tried, ...attempt };
}

/** Resolves when the browser takes more memory than it may; rejects with the signal's reason. */
async function whenTooLarge(
  { browser }: MenbeChromium,
  limit: number,
  signal: AbortSignal,
): Promise<Attempt> {
  for (;;) {
    const bytes = await browserMemory(browser.process()?.pid ?? 0);
    if (bytes > limit)
      return { status: 'failed', code: 'too-much-memory', detail: `${Math.round(bytes / 1e6)} MB` };
    await sleep(MEMORY_STEP, undefined, { signal });
  }
}

/** An attempt under way. */
interface Visit {
  page: Page | null;
  /** In milliseconds since 1970. */
  deadline: number;
}

/** Where redirects have led; `null` for the browser's own pages. */
function shownUrl(page: Page | null): string | null {
  const url = page?.url() ?? '';
  return /^https?:/.test(url) ? url : null;
}

async function attemptUrl(menbe: MenbeChromium, url: string, visit: Visit): Promise<Attempt> {
  const page = await menbe.browser.newPage();
  visit.page = page;
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  const refused = await visitUrl(menbe.session, page, url);
  if (refused && refused.code !== NOT_OPENED) return { status: 'failed', ...refused };
  const crashed = new Promise<never>((_, reject) => page.once('error', reject));
  const status = await Promise.race([pressUntilDrawn(menbe, page, visit), crashed]);
  return attemptOf(status, refused, page);
}

/** Asks once more where the page was empty: many draw themselves some time after they were loaded. */
async function pressUntilDrawn(menbe: MenbeChromium, page: Page, visit: Visit): Promise<CaptureStatus> {
  const first = await press(menbe, page, visit);
  if (!NOT_DRAWN.includes(first.code) || Date.now() + DRAWING_PAUSE > visit.deadline) return first;
  await sleep(DRAWING_PAUSE);
  await untilDrawn(page);
  return press(menbe, page, visit);
}

async function press(menbe: MenbeChromium, page: Page, { deadline }: Visit): Promise<CaptureStatus> {
  const popup = await menbe.triggerAction(page);
  return pressArchive(popup, Math.max(1, deadline - Date.now()));
}

/** What a capture came to; `refused` is why the page did not open, `null` when it did. */
function attemptOf(
  { phase, code, snapshotId }: CaptureStatus,
  refused: Refusal | null,
  page: Page,
): Attempt | Promise<Attempt> {
  if ((phase === 'archived' || phase === 'unchanged') && snapshotId !== null)
    return doubted({ status: phase, snapshotId }, page);
  // A page the browser could not open shows its error page, which the popup may not look at.
  if (refused && code === 'page-not-granted')
    return { status: 'failed', ...refused, code: 'restricted-error-page' };
  return { status: 'failed', code: code ?? 'unexpected', detail: refused?.detail ?? null };
}

/** What was archived, as something to check where the page looks wrong. */
async function doubted(
  stored: { status: 'archived' | 'unchanged'; snapshotId: string },
  page: Page,
): Promise<Attempt> {
  const look = await lookAtPage(page, LOOK_LIMIT);
  const doubt = look && doubtOfLook(look);
  return doubt ? { status: 'check', snapshotId: stored.snapshotId, code: doubt.code } : stored;
}

function refusal(menbe: MenbeChromium, error: unknown): Attempt {
  const detail = error instanceof Error ? error.message : String(error);
  const failed = (code: string): Attempt => ({ status: 'failed', code, detail });
  if (!menbe.browser.connected) return failed('browser-crashed');
  if (/page crashed/i.test(detail)) return failed('page-crashed');
  return failed(error instanceof TimeoutError ? 'capture-timeout' : 'unexpected');
}
