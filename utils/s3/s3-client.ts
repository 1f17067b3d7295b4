import { MenbeError } from '../model/result';
import type { BucketConnection } from './bucket-connection';
import { isWorthRetrying, readRefusal, refusalError, type S3Refusal } from './bucket-error';
import { type S3Answer, type S3Environment, type S3Request, sendRequest } from './send-request';

const ATTEMPTS = 6;
const FIRST_WAIT_MILLISECONDS = 200;
const LONGEST_WAIT_MILLISECONDS = 20_000;

/** An answer, and S3's words where it is no success. */
export interface Answered extends S3Answer {
  refusal: S3Refusal | null;
}

/** Sends requests to one bucket: again where that may help, and with the server's clock where ours is wrong. */
export class S3Client {
  /** What requests are signed with: 0 until the server refused our clock. */
  private signedOffset = 0;
  private measuredOffset: number | null = null;

  constructor(
    readonly connection: BucketConnection,
    private readonly environment: S3Environment,
  ) {}

  /** Server's clock minus this machine's, in milliseconds, by the last answer that told it. */
  get clockOffset(): number | null {
    return this.measuredOffset;
  }

  /**
   * The answer to a request: a success, or a refusal of one of the statuses `expected`, which mean something to the caller.
   * @throws MenbeError `bucket-…` for any other
   */
  async ask(request: S3Request, expected: readonly number[] = []): Promise<Answered> {
    const attempts = this.environment.attempts ?? ATTEMPTS;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(request, expected);
      } catch (error) {
        if (attempt >= attempts || !isWorthRetrying(error)) throw error;
        await this.environment.wait(this.waitAfter(attempt));
      }
    }
  }

  private async once(request: S3Request, expected: readonly number[]): Promise<Answered> {
    const answer = await this.send(request);
    const { refusal } = answer;
    if (refusal?.code === 'RequestTimeTooSkewed' && this.learnClock()) return this.once(request, expected);
    // A conflict of two conditional writes at the same time is no outcome yet: the next attempt tells.
    const isOutcome = refusal !== null && expected.includes(refusal.status);
    if (refusal === null || isOutcome) return answer;
    throw refusalError(refusal, request.purpose);
  }

  private async send(request: S3Request): Promise<Answered> {
    const answer = await sendRequest(this.connection, this.environment, request, this.signedOffset);
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.measuredOffset = date - this.environment.now();
    const isSuccess = answer.status >= 200 && answer.status < 300;
    const refusal = isSuccess ? null : readRefusal(answer.status, new TextDecoder().decode(answer.bytes));
    return { ...answer, refusal };
  }

  /** Takes over the server's clock. @returns whether that changes anything, so that another attempt makes sense */
  private learnClock(): boolean {
    const offset = this.measuredOffset;
    if (offset === null || Math.abs(offset - this.signedOffset) < 60_000) return false;
    this.signedOffset = offset;
    return true;
  }

  /** Exponential backoff with jitter, so that devices that were refused together do not return together. */
  private waitAfter(attempt: number): number {
    const longest = Math.min(LONGEST_WAIT_MILLISECONDS, FIRST_WAIT_MILLISECONDS * 2 ** (attempt - 1));
    return longest * (0.5 + this.environment.random() / 2);
  }
}

/**
 * Of a success the ETag, which every S3 server sends with an object. Without it something else has answered, for example the sign-in
 * page of a network, and nothing was read or written.
 */
export function tagOf({ headers }: S3Answer): string {
  const tag = headers.get('etag');
  if (!tag) throw new MenbeError('bucket-not-s3', 'no ETag');
  return tag;
}
