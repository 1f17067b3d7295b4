import { equalBytes } from '../../../bytes/equal-bytes';
import { TimeStampError } from '../time-stamp-error';
import { type Attested, followProof } from './follow-proof';
import type { Proof, ProofTree } from './proof';

/** The promises of a calendar that a proof has: the messages to ask it about. Throws `TimeStampError`. */
export async function pendingAt(proof: Proof, calendar: string): Promise<Attested[]> {
  const attested = await followProof(proof);
  return attested.filter(
    ({ attestation }) =>
      attestation.kind === 'pending' && withoutSlash(attestation.calendar) === withoutSlash(calendar),
  );
}

/** Joins what a calendar knows by now about a message onto the place where it promised it; the promise stays. Changes the proof. */
export function joinAnswer(place: Attested, answer: ProofTree): void {
  for (const attestation of answer.attestations) {
    if (place.tree.attestations.every((known) => JSON.stringify(known) !== JSON.stringify(attestation)))
      place.tree.attestations.push(attestation);
  }
  for (const branch of answer.branches) {
    const known = place.tree.branches.find(
      ({ operation }) =>
        operation.tag === branch.operation.tag && equalBytes(operation.argument, branch.operation.argument),
    );
    if (known) joinAnswer({ ...place, tree: known.tree }, branch.tree);
    else place.tree.branches.push(branch);
  }
}

/** A block that a proof leads to. */
interface BitcoinBlock {
  height: number;
  /** As block explorers show it: hexadecimal, bytes in reverse. */
  merkleRoot: string;
}

/** What a proof about a hash says when all its operations are done. */
export interface ProofFacts {
  /** Blocks that attest it, the earliest first; the header at that height must have that Merkle root, which only the chain can tell. */
  blocks: BitcoinBlock[];
  /** Calendars that promised to have it attested. */
  pending: string[];
}

/** Follows a proof to its ends. Throws `TimeStampError`, also when it is about another hash or nothing attests it. */
export async function verifyProof(proof: Proof, hash: string): Promise<ProofFacts> {
  if (proof.hash !== hash) throw new TimeStampError('proof-of-other-hash', proof.hash);
  const attested = await followProof(proof);
  const blocks = attested.flatMap(({ attestation, message }) =>
    attestation.kind === 'bitcoin' ? [blockOf(attestation.height, message)] : [],
  );
  const pending = attested.flatMap(({ attestation }) =>
    attestation.kind === 'pending' ? [attestation.calendar] : [],
  );
  if (blocks.length + pending.length === 0)
    throw new TimeStampError('nothing-attested', `${attested.length} attestations of unknown kinds`);
  return { blocks: blocks.sort((one, other) => one.height - other.height), pending };
}

/** https://developer.bitcoin.org/reference/block_chain.html#merkle-trees: shown in reverse byte order. */
function blockOf(height: number, message: string): BitcoinBlock {
  if (message.length !== 64)
    throw new TimeStampError('proof-unreadable', 'what the block should have is no Merkle root');
  return { height, merkleRoot: (message.match(/../g) ?? []).reverse().join('') };
}

/** An address without slashes at its end. */
export function withoutSlash(address: string): string {
  return address.replace(/(?<!\/)\/+$/, '');
}
