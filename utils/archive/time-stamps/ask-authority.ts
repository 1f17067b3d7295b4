import { fromHex } from '../../integrity/bytes';
import { TimeStampError } from '../../integrity/time/time-stamp-error';
import { timeStampRequest } from '../../integrity/time/time-stamp-request';
import { verifyTimeStamp } from '../../integrity/time/verify-time-stamp';
import { askService, ServiceError } from './ask-service';

/** Tokens with long chains have some 8 KB. */
const TOKEN_LIMIT = 256 * 1024;
const NONCE_BYTES = 8;

/** The fields of a row that a token fills in. */
export interface Stamped {
  token: Uint8Array<ArrayBuffer>;
  genTime: string;
}

/**
 * Requests a time stamp for a root from an RFC 3161 authority (https://www.rfc-editor.org/rfc/rfc3161#section-3.4), and verifies
 * the answer before it is stored. Throws `ServiceError`.
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
