import { isPassing } from '../net/is-passing';
import { readLimited } from '../net/read-limited';
import { decodeHtml } from './decode-html';
import { retryAfter } from './retry-after';

/** Largest page that is read. */
const MOST_BYTES = 8 * 1024 * 1024;
const PATIENCE_MILLISECONDS = 30_000;

const HTML = /^(?:text\/html|application\/xhtml\+xml)\b/i;

/** A request for a page. */
export interface Question {
  url: string;
  /** Validator of the last answer, if that could be read. */
  etag: string | null;
  lastModified: string | null;
  /** Do not follow redirects: tells whether a redirect is the reason of a failure. */
  stay: boolean;
}

/**
 * The result of a request. `url` is the final address after redirects; `detail` is a status, a media type or an error message,
 * not a text for users.
 */
export type Answer =
  | { kind: 'not-modified' }
  | {
      kind: 'page';
      html: string;
      url: string;
      status: number;
      etag: string | null;
      lastModified: string | null;
    }
  | { kind: 'moved' | 'gone' | 'refused' | 'unreachable' | 'too-large' | 'not-page'; detail: string }
  | { kind: 'busy'; detail: string; retryAfter: Date | null };

/**
 * Requests a page without cookies, conditionally when there are validators. Never rejects.
 * @param fetch the browser's, with host permission for the site
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
    status: response.status,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

/** The result for a response without a page, by its status; `null` when it has one. */
function withoutPage({ type, status, ok, headers }: Response, now: Date): Answer | null {
  if (type === 'opaqueredirect') return { kind: 'moved', detail: '' };
  if (status === 304) return { kind: 'not-modified' };
  const detail = `HTTP ${status}`;
  if (status === 404 || status === 410) return { kind: 'gone', detail };
  if (isPassing(status))
    return { kind: 'busy', detail, retryAfter: retryAfter(headers.get('retry-after'), now) };
  return ok ? null : { kind: 'refused', detail };
}
