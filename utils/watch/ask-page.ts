import { isPassing } from '../net/is-passing';
import { readLimited } from '../net/read-limited';
import { decodeHtml } from './decode-html';
import { retryAfter } from './retry-after';

/** Pages are longer than this only by mistake. */
const MOST_BYTES = 8 * 1024 * 1024;
const PATIENCE_MILLISECONDS = 30_000;

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** How to ask for a page. */
export interface Question {
  url: string;
  /** From the last answer, if anything was made of it. */
  etag: string | null;
  lastModified: string | null;
  /** Do not go where it leads: to find out whether that is why it cannot be reached. */
  stay: boolean;
}

/**
 * What came of asking for a page. `url` is where redirects led; `detail` is a status, a media type or an error's message,
 * never text for users.
 */
export type Answer =
  | { kind: 'not-modified' }
  | { kind: 'page'; html: string; url: string; etag: string | null; lastModified: string | null }
  | { kind: 'moved' | 'gone' | 'refused' | 'unreachable' | 'too-large' | 'not-page'; detail: string }
  | { kind: 'busy'; detail: string; retryAfter: Date | null };

/**
 * Asks for a page, as somebody who is not logged in, and only for what is new where the site can tell. Never rejects.
 * @param fetch the browser's, which must have access to the site
 */
export async function askPage(
  fetch: typeof globalThis.fetch,
  question: Question,
  now: Date,
): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('no answer in time')), PATIENCE_MILLISECONDS);
  try {
    const response = await fetch(question.url, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: question.stay ? 'manual' : 'follow',
      headers: headersOf(question),
      signal: stop.signal,
    });
    return await read(response, question, now);
  } catch (error) {
    return { kind: 'unreachable', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

function headersOf({ etag, lastModified }: Question): Record<string, string> {
  return {
    Accept: 'text/html,application/xhtml+xml',
    ...(etag !== null && { 'If-None-Match': etag }),
    ...(lastModified !== null && { 'If-Modified-Since': lastModified }),
  };
}

async function read(response: Response, question: Question, now: Date): Promise<Answer> {
  const { headers } = response;
  const refusal = withoutPage(response, now);
  if (refusal) return refusal;
  const type = headers.get('content-type') ?? '';
  if (!HTML.test(type)) return { kind: 'not-page', detail: type };
  const bytes = await readLimited(response, MOST_BYTES);
  if (!bytes) return { kind: 'too-large', detail: '' };
  return {
    kind: 'page',
    html: decodeHtml(bytes, type),
    url: response.url || question.url,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

/** What a site says without a page, by its status; `null` where a page comes. */
function withoutPage({ type, status, ok, headers }: Response, now: Date): Answer | null {
  if (type === 'opaqueredirect') return { kind: 'moved', detail: '' };
  if (status === 304) return { kind: 'not-modified' };
  const detail = `HTTP ${status}`;
  if (status === 404 || status === 410) return { kind: 'gone', detail };
  if (isPassing(status))
    return { kind: 'busy', detail, retryAfter: retryAfter(headers.get('retry-after'), now) };
  return ok ? null : { kind: 'refused', detail };
}
