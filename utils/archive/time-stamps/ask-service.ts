import { MenbeError } from '../../model/result';
import type { TimeProblem } from '../../model/time-token';
import { isPassing } from '../../net/is-passing';
import { readLimited } from '../../net/read-limited';

/** A service that did not do what it was asked for. */
export class ServiceError extends Error {
  constructor(
    readonly problem: TimeProblem,
    readonly detail: string,
  ) {
    super(`${problem}: ${detail}`);
    this.name = 'ServiceError';
  }
}

/** Longer than any service takes that works. */
const ANSWER_MILLISECONDS = 30_000;

/** One HTTP request to a time service. An answer longer than `limit` bytes is refused. */
export interface Question {
  url: string;
  /** What is posted; a question without it is a GET. */
  body?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  /** Bytes an answer may have. */
  limit: number;
}

/** What a service answers with 200. `notFound` when it says 404, which calendars say as long as they wait. */
export type Answer = { bytes: Uint8Array<ArrayBuffer> } | { notFound: string };

/**
 * Asks a service. No cookie, cache or address of ours goes along, and no redirect is followed: only the hosts that the user
 * allowed are spoken to. Throws `ServiceError`.
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

/** A line of what a service says, without anything that could pass for more. */
function firstWords(bytes: Uint8Array): string {
  const words = new TextDecoder().decode(bytes.subarray(0, 120));
  return words.replace(/[^\p{L}\p{N} .,:;()'/-]+/gu, ' ').trim();
}

function asServiceError(error: unknown): Error {
  if (error instanceof ServiceError || error instanceof MenbeError) return error;
  // What `fetch` throws is a TypeError, whatever it is that failed on the way.
  return new ServiceError('unreachable', error instanceof Error ? error.message : String(error));
}
