import { browser } from 'wxt/browser';
import type { Article, ArticleKind } from '../model/article';
import { fail, type Result } from '../model/result';

/** A fetched page for the offscreen document to extract. */
interface Request {
  name: 'readFetchedPage';
  html: string;
  url: string;
  kind: ArticleKind;
}

const DOCUMENT = '/page-reader.html';

/** Answers the background's requests in the offscreen document. Other pages and content scripts get no answer. */
export function answerPageReading(read: (request: Request) => Result<Article>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    // The background's worker has no tab, and its URL is that of its script.
    if (sender.id !== browser.runtime.id || sender.tab || !isRequest(message)) return undefined;
    sendResponse(read(message));
    return undefined;
  });
}

let opening: Promise<void> | null = null;

/** Timeout of an extraction. */
const PATIENCE_MILLISECONDS = 30_000;

/** Extracts a fetched page in the offscreen document, which is opened if needed. Chromium only. Fails with `extraction-failed`. */
export async function readOffscreen(page: Omit<Request, 'name'>): Promise<Result<Article>> {
  try {
    opening ??= openDocument().finally(() => {
      opening = null;
    });
    await opening;
    const request: Request = { name: 'readFetchedPage', ...page };
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MILLISECONDS));
    const reply = await Promise.race([browser.runtime.sendMessage<Request, Result<Article>>(request), late]);
    if (reply) return reply;
    await closeReader();
    return fail('extraction-failed', 'no answer from the offscreen document');
  } catch (error) {
    return fail('extraction-failed', String(error));
  }
}

/** How much work needs the document that is not a reading: files are being saved from it. */
let holds = 0;

/** Opens the offscreen document and keeps it open for something else. @returns what lets it go */
export async function holdOffscreen(): Promise<() => Promise<void>> {
  holds++;
  try {
    opening ??= openDocument().finally(() => {
      opening = null;
    });
    await opening;
  } catch (error) {
    holds--;
    throw error;
  }
  return async () => {
    holds--;
    await closeReader();
  };
}

/** Closes the offscreen document to free its memory, unless something needs it. */
export async function closeReader(): Promise<void> {
  if (holds > 0) return;
  if (await browser.offscreen.hasDocument()) await browser.offscreen.closeDocument();
}

async function openDocument(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: DOCUMENT,
    reasons: ['DOM_PARSER', 'BLOBS'],
    justification: 'Reads the pages that the user has asked to watch, and saves backups.',
  });
}

function isRequest(message: unknown): message is Request {
  return (
    typeof message === 'object' && message !== null && 'name' in message && message.name === 'readFetchedPage'
  );
}
