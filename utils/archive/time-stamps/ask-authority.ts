import { fromHex } from '../../integrity/bytes';
import { TimeStampError } from '../../integrity/time/time-stamp-error';
import { timeStampRequest } from '../../integrity/time/time-stamp-request';
import { verifyTimeStamp } from '../../integrity/time/verify-time-stamp';
import { askService, ServiceError } from './ask-service';

/** Tokens with long chains have some 8 KB. */
const TOKEN_LIMIT = 256 * 1024;
const NONCE_BYTES = 8;

/** What of a row a token fills in. */
export interface Stamped {
  token: Uint8Array<ArrayBuffer>;
  genTime: string;
}

/**
 * Has a root stamped by an RFC 3161 authority, as https://www.rfc-editor.org/rfc/rfc3161#section-3.4 says, and verifies what
 * comes back before anything is kept. Throws `ServiceError`.
 */
export async function askAuthority(fetcher: typeof fetch, url: string, root: string): Promise<Stamped> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const answer = await askService(fetcher, {
    url,
    body: timeStampRequest(fromHex(root), nonce),
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    limit: TOKEN_LIMIT,
  });
  if ('notFound' in answer) throw new ServiceError('refused', `HTTP 404 ${answer.notFound}`.trim());
  try {
    const { genTime } = await verifyTimeStamp(answer.bytes, { hash: root, nonce });
    return { token: answer.bytes, genTime };
  } catch (error) {
    throw error instanceof TimeStampError ? new ServiceError('not-valid', error.message) : error;
  }
}
