import { MenbeError } from '../../model/result';
import type { TimeProblem } from '../../model/time-token';

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

/** https://www.rfc-editor.org/rfc/rfc9110#section-15: what may be asked again later, and what not. */
function refusal(status: number, words: string): ServiceError {
  const later = status >= 500 || status === 408 || status === 425 || status === 429;
  return new ServiceError(later ? 'busy' : 'refused', `HTTP ${status} ${words}`.trim());
}

async function readLimited(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    if (size > limit) throw new ServiceError('too-large', `more than ${limit} bytes`);
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
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
