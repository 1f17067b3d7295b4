import { fromBase64 } from '../../bytes/base64';
import type { ExportTimeToken, TimeTokenRecord } from '../../model/time-token';
import { KNOWN_ROOTS, type KnownRoot } from './known-roots';
import { type ProofFacts, verifyProof } from './ots/upgrade-proof';
import { readProof } from './ots/proof';
import { type TimeFault, TimeStampError } from './time-stamp-error';
import { type TimeStampFacts, verifyTimeStamp } from './verify-time-stamp';

/** What a stored or exported token proves, or why it proves nothing. */
export type TimeReport =
  | { kind: 'rfc3161'; facts: TimeStampFacts }
  | { kind: 'opentimestamps'; facts: ProofFacts }
  | { kind: 'fault'; fault: TimeFault; detail: string };

/**
 * Verifies a token against the root it is said to be about, without any network. That the root is the ledger's at that size
 * is for the caller to check. What the token's row states (time, block) is held against the token too.
 * @param roots those that are known
 */
export async function verifyTimeToken(
  token: Pick<TimeTokenRecord | ExportTimeToken, 'kind' | 'root' | 'token' | 'genTime' | 'blockHeight'>,
  roots: readonly KnownRoot[] = KNOWN_ROOTS,
): Promise<TimeReport> {
  try {
    const bytes = bytesOf(token.token);
    if (token.kind === 'opentimestamps') {
      const facts = await verifyProof(readProof(bytes), token.root);
      checkStated('the block', token.blockHeight, facts.blocks[0]?.height ?? null);
      return { kind: 'opentimestamps', facts };
    }
    const facts = await verifyTimeStamp(bytes, { hash: token.root, nonce: null, roots });
    checkStated('the time', token.genTime, facts.genTime);
    return { kind: 'rfc3161', facts };
  } catch (error) {
    if (!(error instanceof TimeStampError)) throw error;
    return { kind: 'fault', fault: error.fault, detail: error.detail };
  }
}

function bytesOf(token: Uint8Array<ArrayBuffer> | string | null): Uint8Array<ArrayBuffer> {
  const bytes = typeof token === 'string' ? fromBase64(token) : token;
  if (!bytes) throw new TimeStampError('not-a-token', 'there are no bytes');
  return bytes;
}

function checkStated(what: string, stated: string | number | null, proven: string | number | null): void {
  if (stated !== proven)
    throw new TimeStampError('row-differs', `${what} is ${proven ?? 'none'}, not ${stated ?? 'none'}`);
}
