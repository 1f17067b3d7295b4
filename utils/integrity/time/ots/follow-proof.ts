import { fromHex, toHex } from '../../bytes';
import type { Attestation } from './attestation';
import { applyOperation } from './operation';
import type { Proof, ProofTree } from './proof';

/** An attestation and the message it is about, in hexadecimal, got by doing all operations on the way. */
export interface Attested {
  attestation: Attestation;
  message: string;
  /** The tree it stands in, where an upgrade is joined on. */
  tree: ProofTree;
}

/** Does every operation of a proof. Throws `TimeStampError`. */
export function followProof({ hash, tree }: Proof): Promise<Attested[]> {
  return follow(tree, fromHex(hash));
}

async function follow(tree: ProofTree, message: Uint8Array<ArrayBuffer>): Promise<Attested[]> {
  const here = tree.attestations.map((attestation) => ({ attestation, message: toHex(message), tree }));
  const beyond: Attested[] = [];
  for (const { operation, tree: next } of tree.branches)
    beyond.push(...(await follow(next, await applyOperation(operation, message))));
  return [...here, ...beyond];
}
