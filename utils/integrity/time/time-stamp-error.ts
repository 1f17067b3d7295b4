/** Every reason for which a time stamp is refused. */
export type TimeFault =
  // RFC 3161
  | 'not-der'
  | 'rejected'
  | 'not-a-token'
  | 'imprint-wrong'
  | 'nonce-wrong'
  | 'signer-missing'
  | 'attributes-wrong'
  | 'content-changed'
  | 'certificate-not-named'
  | 'certificate-other'
  | 'algorithm-unknown'
  | 'algorithm-weak'
  | 'signature-wrong'
  | 'purpose-wrong'
  | 'certificate-out-of-date'
  | 'chain-broken'
  // OpenTimestamps
  | 'proof-unreadable'
  | 'proof-of-other-hash'
  | 'operation-unknown'
  | 'nothing-attested'
  // What stands beside the token
  | 'row-differs';

/** A time stamp that does not hold: why, and the particulars. */
export class TimeStampError extends Error {
  constructor(
    readonly fault: TimeFault,
    readonly detail: string,
  ) {
    super(`${fault}: ${detail}`);
    this.name = 'TimeStampError';
  }
}
