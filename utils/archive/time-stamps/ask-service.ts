import { MenbeError } from '../../model/result';
import type { TimeProblem } from '../../model/time-token';
import { isPassing } from '../../net/is-passing';
import { readLimited } from '../../net/read-limited';

/** A request to a time service that failed. */
export class ServiceError extends Error {
  constructor(
    readonly problem: TimeProblem,
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
    this.name = 'ServiceError';
  }
}

/** Timeout of a request. */
const ANSWER_MILLISECONDS = 30_000;

/** One HTTP request to a time service. An answer longer than `limit` bytes is refused. */
export interface Question {
  url: string;
  /** Body of a POST; without it the request is a GET. */
  body?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  /** Most bytes of an answer. */
  limit: number;
}

/** The body of a 200 answer, or `notFound` for a 404, which calendars send while a proof is pending. */
export type Answer = { bytes: Uint8Array<ArrayBuffer> } | { notFound: string };

/**
 * Sends a request to a time service, without cookies, cache or referrer. Redirects are not followed, so only hosts that the user
 * allowed are contacted. Throws `ServiceError`.
 */
export async function askService(
  fetcher: typeof fetch,
  { url, body, headers, limit }: Question,
  milliseconds = ANSWER_MILLISECONDS,
): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), milliseconds);
  try {
    const response = await fetcher(url, {
      method: body ? 'POST' : 'GET',
      ...(body && { body }),
      ...(headers && { headers }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
    });
    const bytes = await readLimited(response, limit);
    if (!bytes) throw new ServiceError('too-large', `more than ${limit} bytes`);
    if (response.status === 404) return { notFound: firstWords(bytes) };
    if (response.status !== 200) throw refusal(response.status, firstWords(bytes));
    return { bytes };
  } catch (error) {
    throw stop.signal.aborted
      ? new ServiceError('timeout', `${milliseconds / 1000} s`)
      : asServiceError(error);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

function refusal(status: number, words: string): ServiceError {
  return new ServiceError(isPassing(status) ? 'busy' : 'refused', `HTTP ${status} ${words}`.trim());
}

/** The beginning of an answer as one line of plain text, without control characters or markup. */
function firstWords(bytes: Uint8Array): string {
  const words = new TextDecoder().decode(bytes.subarray(0, 120));
  return words.replace(/[^\p{L}\p{N} .,:;()'/-]+/gu, ' ').trim();
}

function asServiceError(error: unknown): Error {
  if (error instanceof ServiceError || error instanceof MenbeError) return error;
  // `fetch` throws a TypeError for every network failure.
  return new ServiceError('unreachable', error instanceof Error ? error.message : String(error));
}
