import type { PublicKeyRecord } from '../model/ledger';
import type { SignedHash } from './check-signatures';

/** What a worker that checks signatures is sent. */
export interface SignatureOrder {
  /** Comes back with the answer. */
  number: number;
  key: PublicKeyRecord;
  signed: readonly SignedHash[];
}

/** What it answers: of each whether it holds. */
export interface SignatureReply {
  number: number;
  holds: readonly boolean[];
}
