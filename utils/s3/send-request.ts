import { AwsV4Signer } from 'aws4fetch';
import { concatBytes } from '../bytes/concat-bytes';
import { MenbeError } from '../model/result';
import { type BucketConnection, bucketAddress } from './bucket-connection';
import type { Purpose } from './bucket-error';

/** What the client needs of the world around it. */
export interface S3Environment {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  /** From 0 to below 1, for jitter. */
  random: () => number;
  /** How often a request is sent at most. */
  attempts?: number;
  /** A server that sends nothing for so long is not reachable. */
  patienceMilliseconds?: number;
}

/** A request before it is signed. */
export interface S3Request {
  method: 'GET' | 'PUT' | 'DELETE';
  purpose: Purpose;
  /** Key in the bucket; empty for the bucket itself. */
  key: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Uint8Array;
}

/** An answer, read to its end. */
export interface S3Answer {
  status: number;
  headers: Headers;
  bytes: Uint8Array;
}

/** Longest body that is read: parts of large objects are of 8 MiB, pages of a LIST of some hundred KB. */
const LONGEST_BODY = 64 * 1024 * 1024;
const PATIENCE_MILLISECONDS = 30_000;
/** Sending is not seen by the page, so a large body gets as much longer as a slow line takes for it. */
const SLOWEST_BYTES_PER_MILLISECOND = 16;

/** Signing keys are derived once a day for each secret and region. */
const signingKeys = new Map<string, ArrayBuffer>();

/**
 * Signs a request with a clock that is `offset` milliseconds ahead of this machine's, sends it once and reads the answer.
 * @throws MenbeError `bucket-unreachable`, `bucket-redirects`, `bucket-damaged`
 */
export async function sendRequest(
  connection: BucketConnection,
  environment: S3Environment,
  request: S3Request,
  offset: number,
): Promise<S3Answer> {
  const { url, headers } = await sign(connection, request, new Date(environment.now() + offset));
  const quiet = environment.patienceMilliseconds ?? PATIENCE_MILLISECONDS;
  const patience = new Patience(quiet);
  patience.renew(quiet + (request.body?.length ?? 0) / SLOWEST_BYTES_PER_MILLISECOND);
  try {
    const response = await environment.fetch(url.href, {
      method: request.method,
      headers,
      body: request.body === undefined ? undefined : new Uint8Array(request.body),
      // A redirect would carry the signature, and what is sent, to another host.
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: patience.signal,
    });
    if (response.type === 'opaqueredirect') throw new MenbeError('bucket-redirects', url.origin);
    return await readAnswer(response, patience);
  } catch (error) {
    if (error instanceof MenbeError) throw error;
    // `fetch` does not tell a page why: no network, no such host, a certificate, a blocked or a broken connection.
    throw new MenbeError('bucket-unreachable', `${url.origin}: ${reasonOf(error)}`);
  } finally {
    patience.end();
  }
}

async function sign(connection: BucketConnection, request: S3Request, at: Date) {
  const url = new URL(bucketAddress(connection));
  if (request.key !== '') url.pathname += request.key;
  for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
  const { accessKeyId, secretAccessKey, region } = connection;
  return new AwsV4Signer({
    method: request.method,
    url: url.href,
    headers: {
      ...request.headers,
      'x-amz-content-sha256': await sha256Hex(request.body ?? new Uint8Array()),
    },
    accessKeyId,
    secretAccessKey,
    service: 's3',
    region: region === '' ? 'us-east-1' : region,
    cache: signingKeys,
    datetime: at.toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign();
}

async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readAnswer(response: Response, patience: Patience): Promise<S3Answer> {
  const { status, headers } = response;
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    patience.renew();
    length += part.value.length;
    if (length > LONGEST_BODY) {
      await reader?.cancel();
      throw new MenbeError('bucket-not-s3', 'body too long');
    }
    parts.push(part.value);
  }
  checkLength(headers, length, status);
  return { status, headers, bytes: concatBytes(parts) };
}

/** Browsers refuse a body shorter than promised; a proxy or an older one may not. */
function checkLength(headers: Headers, length: number, status: number): void {
  const promised = headers.get('content-length');
  if (promised === null || headers.has('content-encoding') || status === 304) return;
  if (Number(promised) !== length) throw new MenbeError('bucket-damaged', `${length} of ${promised} bytes`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error as { cause?: { code?: string } };
  return cause?.code ?? error.message;
}

/** Aborts what it is given the signal of when nothing renews it for a while. */
class Patience {
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly milliseconds: number) {}

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  renew(milliseconds = this.milliseconds): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(new Error('timeout')), milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
