/** Who states a time: an authority that signs it (RFC 3161), or a calendar that gets it into Bitcoin (OpenTimestamps). */
export type TimeKind = 'rfc3161' | 'opentimestamps';

/**
 * `queued`: to be sent. `pending`: a calendar has it, Bitcoin not yet. `done`: somebody stated the time. `failed`: sending it
 * again would not help; what comes next is sent to the same service all the same.
 */
type TimeState = 'queued' | 'pending' | 'done' | 'failed';

/** Why a service has not stated a time yet. */
export type TimeProblem =
  'offline' | 'not-allowed' | 'unreachable' | 'timeout' | 'busy' | 'refused' | 'too-large' | 'not-valid';

/** What one service was sent of the ledger, and what came of it. */
export interface TimeTokenRecord {
  /** Root and service: the same root goes to a service once. */
  id: string;
  kind: TimeKind;
  /** Address of the authority or calendar. */
  authority: string;
  /** The first so many entries of the ledger are under the root. */
  size: number;
  /** Hex Merkle root (RFC 6962) over the hashes of these entries: all that is ever sent. */
  root: string;
  /** When the root was made: ISO 8601 UTC with milliseconds, by this device's clock. */
  requestedAt: string;
  state: TimeState;
  /** DER of the TimeStampResp, or bytes of the .ots proof. */
  token: Uint8Array<ArrayBuffer> | null;
  /** What the authority stated, ISO 8601 UTC. */
  genTime: string | null;
  /** Bitcoin block that a calendar's proof leads to. */
  blockHeight: number | null;
  /** How often it was tried since it last succeeded. */
  attempts: number;
  /** When to try next; `null` when there is nothing to do. */
  nextAttemptAt: string | null;
  /** What went wrong the last time. */
  error: { problem: TimeProblem; detail: string } | null;
}

/** The same as it stands in an export: bytes in base64, and nothing of how it was got. */
export interface ExportTimeToken extends Pick<
  TimeTokenRecord,
  'kind' | 'authority' | 'size' | 'root' | 'requestedAt' | 'genTime' | 'blockHeight'
> {
  state: 'pending' | 'done';
  token: string;
}
