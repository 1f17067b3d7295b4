import type { Vault } from '../../vault/vault';
import type { BackupManifest } from '../backup-manifest';
import type { FoundPart, FoundSet, SetFlaw } from '../read-folder';
import { openManifest } from './sealed-manifest';

/**
 * A set whose keys were opened: its manifests as they were sealed, and parts that are opened as they are read. A manifest that the keys do not
 * open is a flaw, and so is a part of which no manifest says what it holds.
 */
export async function unlockSet(set: FoundSet, vault: Vault): Promise<FoundSet> {
  const flaws = [...set.flaws];
  const backups = await openAll(set.chain.backups, vault, flaws);
  const older = await openAll(set.chain.older, vault, flaws);
  const known = new Map(
    [...older, ...backups].flatMap(({ parts, encryption }) =>
      parts.map((part) => [part.name, { ...part, isSealed: encryption !== null }] as const),
    ),
  );
  const parts = set.parts.flatMap((part): FoundPart[] => {
    const told = known.get(part.name);
    if (!told) return [];
    const { kind, count } = told;
    return [{ ...part, kind, count, ...(told.isSealed && { vault }) }];
  });
  return { chain: { ...set.chain, backups, older }, parts, flaws, encryption: null };
}

async function openAll(
  manifests: readonly BackupManifest[],
  vault: Vault,
  flaws: SetFlaw[],
): Promise<BackupManifest[]> {
  const opened: BackupManifest[] = [];
  for (const manifest of manifests) {
    const inner = await openManifest(manifest, vault);
    if (inner) opened.push(inner);
    else flaws.push({ kind: 'locked', seq: manifest.seq });
  }
  return opened;
}
