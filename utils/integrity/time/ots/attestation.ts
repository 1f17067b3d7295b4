import { concatBytes } from '../../../bytes/concat-bytes';
import { fromHex, toHex } from '../../bytes';
import { TimeStampError } from '../time-stamp-error';
import { ProofReader } from './proof-reader';
import { writeNumber, writeRun } from './proof-writer';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What stands at the end of a path: a calendar's promise, or the block that has the message as its Merkle root. Others are
 * kept as they are, and say nothing here. https://github.com/opentimestamps/python-opentimestamps/blob/master/opentimestamps/core/notary.py
 */
export type Attestation =
  | { kind: 'pending'; calendar: string }
  | { kind: 'bitcoin'; height: number }
  | { kind: 'other'; tag: string; payload: Bytes };

const PENDING = '83dfe30d2ef90c8e';
const BITCOIN = '0588960d73d71901';
const TAG_BYTES = 8;
const PAYLOAD_LIMIT = 8192;
const ADDRESS_LIMIT = 1000;

/** Reads one. Throws `TimeStampError`. */
export function readAttestation(reader: ProofReader): Attestation {
  const tag = toHex(reader.take(TAG_BYTES));
  const payload = reader.run(PAYLOAD_LIMIT);
  if (tag !== PENDING && tag !== BITCOIN) return { kind: 'other', tag, payload };
  const inside = new ProofReader(payload);
  const attestation: Attestation =
    tag === PENDING
      ? { kind: 'pending', calendar: addressOf(inside.run(ADDRESS_LIMIT)) }
      : { kind: 'bitcoin', height: inside.number() };
  inside.end();
  return attestation;
}

/** The bytes `readAttestation` reads. */
export function writeAttestation(attestation: Attestation): Bytes {
  const { kind } = attestation;
  if (kind === 'pending') return tagged(PENDING, writeRun(new TextEncoder().encode(attestation.calendar)));
  if (kind === 'bitcoin') return tagged(BITCOIN, writeNumber(attestation.height));
  return tagged(attestation.tag, attestation.payload);
}

function tagged(tag: string, payload: Bytes): Bytes {
  return concatBytes([fromHex(tag), writeRun(payload)]);
}

/** The format allows few characters in addresses, so that none leads elsewhere than it seems to. */
function addressOf(bytes: Bytes): string {
  const address = new TextDecoder().decode(bytes);
  if (!/^[\w.\-/:]*$/.test(address)) throw new TimeStampError('proof-unreadable', 'a calendar’s address');
  return address;
}
