import type { EvidenceProblemCode, Verification } from '../model/evidence';
import type { LedgerEntry } from '../model/ledger';

/** The number and hash of an entry, as somebody noted them down when it was the ledger's last. */
export type ChainEnd = Pick<LedgerEntry, 'seq' | 'hash'>;

/** The hash of the entry with a number, of those that were checked; `null` where it is not among them. */
export type HashOf = (seq: number) => Promise<string | null>;

/**
 * What comparing with a noted end came to: its entry is there with that hash (`same`), with another (`other`), the ledger ends
 * before it (`beyond`), or what was checked does not show it (`not-shown`).
 */
type NotedOutcome = 'same' | 'other' | 'beyond' | 'not-shown';

/** A noted end that was compared. */
export interface ComparedEnd {
  noted: ChainEnd;
  outcome: NotedOutcome;
}

/** The end of a ledger as text to note down: number, space, hash. */
export function endText({ seq, hash }: ChainEnd): string {
  return `${seq} ${hash}`;
}

/** Between number and hash anything but digits and letters, so that what was noted by hand is read too. */
const NOTED = /^[^\da-z]*(\d{1,15})[^\da-z]+([\da-f](?:[\s:-]*[\da-f]){63})[^\da-z]*$/i;

/** Longer texts are no noted end: the number, the hash in groups, and some room. */
const MOST_CHARACTERS = 400;

/** A noted end as somebody typed or pasted it; `null` when it is none. */
export function parseNotedEnd(text: string): ChainEnd | null {
  const [, seq, hash = ''] = (text.length <= MOST_CHARACTERS && NOTED.exec(text)) || [];
  if (!Number(seq)) return null;
  return { seq: Number(seq), hash: hash.replace(/[\s:-]/g, '').toLowerCase() };
}

/** Compares a noted end with a ledger: with `end`, where it ends, and with the hashes of its entries. */
export async function compareNotedEnd(
  noted: ChainEnd,
  end: Verification['end'],
  hashOf: HashOf,
): Promise<ComparedEnd> {
  if (end && noted.seq > end.seq) return { noted, outcome: 'beyond' };
  const hash = noted.seq === end?.seq ? end.hash : await hashOf(noted.seq);
  if (hash === null) return { noted, outcome: 'not-shown' };
  return { noted, outcome: hash === noted.hash ? 'same' : 'other' };
}

/** The outcomes that are findings. */
const FINDINGS: Partial<Record<NotedOutcome, EvidenceProblemCode>> = {
  other: 'noted-other',
  beyond: 'noted-beyond',
};

/** A verification with what comparing with a noted end found, first of all that is wrong; as it is where that is nothing. */
export function withNotedEnd<V extends Verification>(verification: V, compared: ComparedEnd | null): V {
  const code = compared && FINDINGS[compared.outcome];
  if (!code) return verification;
  const problem = { code, seq: compared.noted.seq, snapshotId: null, line: null, detail: null };
  return {
    ...verification,
    problems: [problem, ...verification.problems],
    problemCount: verification.problemCount + 1,
  };
}
