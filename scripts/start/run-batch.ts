import { waitKept } from '../browser/wait-kept';
import type { BatchBrowser } from './batch-browser';
import { archiveUrl } from './archive-url';
import type { Journal } from './journal';
import { progressLine } from './report';
import type { UrlResult } from './url-result';

/** For the copy of a page, in milliseconds. */
const COPY_LIMIT = 15_000;

/** What a batch works with. */
export interface Batch {
  urls: readonly string[];
  browser: BatchBrowser;
  journal: Journal;
  say: (line: string) => void;
  /** Whether what was archived outlives the run: then the copy of each page is waited for. */
  keepsProfile: boolean;
  /** Aborted when the user wants it to stop. */
  signal: AbortSignal;
}

/**
 * Archives each address in turn, one progress line each. What an earlier run of the same batch archived is passed
 * over; a crash of the browser costs the address it happened on.
 * @returns the results in order, fewer than the addresses when `signal` stopped it.
 */
export async function runBatch({
  urls,
  browser,
  journal,
  say,
  keepsProfile,
  signal,
}: Batch): Promise<UrlResult[]> {
  const results: UrlResult[] = [];
  for (const url of urls) {
    const snapshotId = journal.done.get(url);
    if (snapshotId !== undefined) {
      results.push({ url, finalUrl: null, status: 'archived', snapshotId, startedAt: 0, milliseconds: 0 });
      continue;
    }
    const menbe = await browser.ready();
    const result = await unlessStopped(signal, archiveUrl(menbe, url));
    if (result === 'stopped') break;
    // Such a page goes on growing while its tab is being closed.
    if (result.status === 'failed' && result.code === 'too-much-memory') await menbe.kill();
    if (result.status !== 'failed') journal.add(url, result.snapshotId);
    results.push(result);
    say(progressLine(result, results.length, urls.length));
    if (keepsProfile && result.status !== 'failed') {
      const kept = waitKept(menbe, result.snapshotId, COPY_LIMIT).catch(() => false);
      if (!(await unlessStopped(signal, kept))) say('  The copy of the page may be missing.');
    }
    await browser.closeTabs();
  }
  await browser.closeTabs();
  return results;
}

/** The result of `work`, or `stopped` as soon as the signal says so. */
async function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T | 'stopped'> {
  let stop = () => {};
  const stopped = new Promise<'stopped'>((resolve) => {
    stop = () => resolve('stopped');
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
