import { type Browser, browser } from 'wxt/browser';
import type { CaptureRequest, CaptureScope } from '../model/capture';
import type { ReadPage } from '../model/read-page';
import { fail, ok, type Result } from '../model/result';
import type { PreparedWorld } from '../platform/prepared-world';
import { within } from '../scheduling/within';
import { codeOfRefusal, restrictedByAddress } from '../platform/restricted-page';

/** Timeout of loading pages, and of any page to answer. */
const LOADING_MILLISECONDS = 10_000;
const ANSWER_MILLISECONDS = 25_000;

const SCRIPTS = {
  content: '/extract.js',
  selection: '/extract-selection.js',
  all: '/extract-whole.js',
} as const satisfies Record<CaptureScope, string>;

/**
 * Extracts the tab's main frame; returns the article with the identity of its document. Fails with the reason why the page cannot
 * be read, with `navigated` when the tab shows another address than requested, or with `capture-timeout`.
 */
export async function readTab(request: CaptureRequest): Promise<Result<ReadPage>> {
  const restricted = restrictedByAddress(request.url);
  if (restricted) return fail(restricted, request.url);
  const read = await within(ANSWER_MILLISECONDS, runExtraction(request, true), fail('capture-timeout'));
  if (!read.ok && read.error.code === 'page-loading') {
    // Without `injectImmediately` the browser waits until the document is complete enough to read.
    return checked(await within(LOADING_MILLISECONDS, runExtraction(request, false), read), request);
  }
  return checked(read, request);
}

async function runExtraction(request: CaptureRequest, injectImmediately: boolean): Promise<Result<ReadPage>> {
  const { tabId, scope } = request;
  try {
    const prepared = scope !== 'content' || !injectImmediately ? null : await runPrepared(tabId);
    if (prepared) return prepared;
    const [injection] = await browser.scripting.executeScript({
      target: { tabId },
      files: [SCRIPTS[scope]],
      injectImmediately,
    });
    // A script that throws gives `null` in Chromium and `error` in Firefox.
    return withDocumentId(injection) ?? fail('extraction-failed');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail((await isCrashed(tabId)) ? 'page-crashed' : codeOfRefusal(message, request.url), message);
  }
}

/** Whether a tab has no page any more: Chromium then refuses scripts as if access was missing. */
async function isCrashed(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.status === 'unloaded';
}

/** Tabs into which the extraction is preloaded; resolves to whether the injection succeeded. */
const preparations = new Map<number, Promise<boolean>>();

/** Preloads the extraction into a tab. A refused injection is reported by the capture itself. */
export async function prepareTab(tabId: number): Promise<void> {
  const preparation = browser.scripting
    .executeScript({ target: { tabId }, files: ['/prepare-extract.js'], injectImmediately: true })
    .then(
      () => true,
      () => false,
    );
  preparations.set(tabId, preparation);
  await preparation;
}

/** Runs the preloaded extraction; `null` when there is none, for example after a navigation. */
async function runPrepared(tabId: number): Promise<Result<ReadPage> | null> {
  const preparation = preparations.get(tabId);
  preparations.delete(tabId);
  if (!(await preparation)) return null;
  const [injection] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => (globalThis as PreparedWorld).menbeExtract?.() ?? null,
    injectImmediately: true,
  });
  return withDocumentId(injection);
}

/** The result of a script with the id of its document; `null` when it returned nothing. */
function withDocumentId(
  injection: Browser.scripting.InjectionResult<unknown> | undefined,
): Result<ReadPage> | null {
  const read = injection?.result as Result<ReadPage> | null | undefined;
  if (!read?.ok) return read ?? null;
  const { article, document } = read.value;
  // Firefox has no document ids.
  const documentId = injection?.documentId as string | undefined;
  return ok({ article, document: { ...document, ...(documentId !== undefined && { documentId }) } });
}

/** Checks that the extracted address is the one the user asked for. Only the fragment may differ. */
function checked(read: Result<ReadPage>, request: CaptureRequest): Result<ReadPage> {
  if (!read.ok || withoutFragment(read.value.document.url) === withoutFragment(request.url)) return read;
  return fail('navigated', `${request.url} → ${read.value.document.url}`);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
