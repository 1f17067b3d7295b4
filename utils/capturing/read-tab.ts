import { type Browser, browser } from 'wxt/browser';
import type { CaptureRequest, CaptureScope } from '../model/capture';
import type { ReadPage } from '../model/read-page';
import { fail, ok, type Result } from '../model/result';
import type { PreparedWorld } from '../platform/prepared-world';
import { codeOfRefusal, restrictedByAddress } from '../platform/restricted-page';

/** How long a page that is still loading may take until its text is there, and any page to answer at all. */
const LOADING_MILLISECONDS = 10_000;
const ANSWER_MILLISECONDS = 25_000;

const SCRIPTS = {
  content: '/extract.js',
  selection: '/extract-selection.js',
  all: '/extract-whole.js',
} as const satisfies Record<CaptureScope, string>;

/**
 * Runs the extraction script in the tab's main frame; the document it ran in comes back with what it read. Fails with the code of why the page could not be read, with
 * `navigated` when the tab shows another address than the one the user asked for, and with `capture-timeout`.
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
    return fail(codeOfRefusal(message, request.url), message);
  }
}

/** Tabs the extraction is loaded into or being loaded into; resolves to whether the tab took it. */
const preparations = new Map<number, Promise<boolean>>();

/** Loads the extraction into a tab ahead of its capture. A tab that takes no script is found out when it is captured. */
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

/** Extracts by what `prepareTab` loaded; `null` when there is nothing of it, as after the tab went to another page. */
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

/** What a script returned, with the browser's name for the document that it ran in; `null` when it returned nothing. */
function withDocumentId(
  injection: Browser.scripting.InjectionResult<unknown> | undefined,
): Result<ReadPage> | null {
  const read = injection?.result as Result<ReadPage> | null | undefined;
  if (!read?.ok) return read ?? null;
  const { article, document } = read.value;
  // Firefox gives none.
  const documentId = injection?.documentId as string | undefined;
  return ok({ article, document: { ...document, ...(documentId !== undefined && { documentId }) } });
}

/** The text belongs to the address it was read under; the user must have asked for that one. Only the fragment may differ. */
function checked(read: Result<ReadPage>, request: CaptureRequest): Result<ReadPage> {
  if (!read.ok || withoutFragment(read.value.document.url) === withoutFragment(request.url)) return read;
  return fail('navigated', `${request.url} → ${read.value.document.url}`);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

async function within<T>(milliseconds: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
