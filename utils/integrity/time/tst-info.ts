import { toHex } from '../bytes';
import { context, DerCursor, type Der, TAG } from './der';
import { integerHexOf, oidOf, smallIntegerOf, timeOf } from './der-values';
import { HASHES } from './oids';
import { TimeStampError } from './time-stamp-error';

/** What an authority states. https://www.rfc-editor.org/rfc/rfc3161#section-2.4.2 */
export interface TstInfo {
  policy: string;
  /** Name of the hash function as Web Crypto has it. */
  imprintHash: string;
  /** Hexadecimal. */
  imprint: string;
  serialNumber: string;
  /** ISO 8601 UTC with milliseconds. */
  genTime: string;
  /** How far off `genTime` may be, in milliseconds; `null` where the authority does not say. */
  accuracyMs: number | null;
  /** Hexadecimal without leading zeros; `null` when there is none. */
  nonce: string | null;
}

/** Reads a TSTInfo. Throws `DerError`, or `TimeStampError` for a version or hash function that is not known. */
export function readTstInfo(element: Der): TstInfo {
  const info = new DerCursor(element);
  const version = smallIntegerOf(info.next(TAG.integer));
  if (version !== 1) throw new TimeStampError('not-a-token', `TSTInfo version ${version}`);
  const policy = oidOf(info.next(TAG.oid));
  const messageImprint = new DerCursor(info.next(TAG.sequence));
  const algorithm = oidOf(new DerCursor(messageImprint.next(TAG.sequence)).next());
  const imprintHash = HASHES[algorithm];
  if (imprintHash === undefined) throw new TimeStampError('algorithm-unknown', `imprint by ${algorithm}`);
  const imprint = toHex(messageImprint.next(TAG.octetString).content);
  const serialNumber = integerHexOf(info.next(TAG.integer));
  const genTime = timeOf(info.next(TAG.generalizedTime));
  const accuracy = info.optional(TAG.sequence);
  info.optional(TAG.boolean);
  const nonce = info.optional(TAG.integer);
  return {
    policy,
    imprintHash,
    imprint,
    serialNumber,
    genTime,
    accuracyMs: accuracy && millisecondsOf(accuracy),
    nonce: nonce && integerHexOf(nonce),
  };
}

function millisecondsOf(element: Der): number {
  const accuracy = new DerCursor(element);
  const seconds = accuracy.optional(TAG.integer);
  // Implicit tags: primitive, so without the bit that `context` sets for constructed elements.
  const millis = accuracy.optional(context(0) - 0x20);
  const micros = accuracy.optional(context(1) - 0x20);
  return countOf(seconds) * 1000 + countOf(millis) + countOf(micros) / 1000;
}

function countOf(part: Der | null): number {
  return part ? smallIntegerOf(part) : 0;
}
