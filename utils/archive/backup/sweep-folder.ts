import type { FoundManifest } from '../../backup/backup-chain';
import type { BackupFolder } from '../../backup/backup-folder';
import {
  type BackupManifest,
  manifestName,
  readPartName,
  seqOfSealedPart,
} from '../../backup/backup-manifest';
import type { BackupPlace } from '../../backup/backup-place';
import { type DatedBackup, expiredBackups } from '../../backup/retention';
import { arePartsThere } from './are-parts-there';

const isRead = (found: FoundManifest): found is FoundManifest & { manifest: BackupManifest } =>
  typeof found.manifest !== 'string';

/** The manifests of a set, among those that were found in its folder. */
export function manifestsOf(found: readonly FoundManifest[], set: string): BackupManifest[] {
  return found
    .filter(isRead)
    .map(({ manifest }) => manifest)
    .filter((manifest) => manifest.set === set);
}

/**
 * Removes the parts of backups that were never finished: those without a manifest. Files that Menbe did not name stay, and so do parts beside a
 * manifest that cannot be read.
 * @param found the manifests in the folder
 */
export async function removeUnfinished(folder: BackupFolder, found: readonly FoundManifest[]): Promise<void> {
  const listed = new Set(
    found.filter(isRead).flatMap(({ manifest }) => manifest.parts.map(({ name }) => name)),
  );
  const unread = new Set(found.filter((each) => !isRead(each)).map(({ name }) => Number.parseInt(name, 10)));
  for (const name of await folder.list()) {
    const seq = readPartName(name)?.seq ?? seqOfSealedPart(name);
    if (seq !== null && !listed.has(name) && !unread.has(seq)) await folder.remove(name);
  }
}

/**
 * Removes backups of a set that are kept no longer (`expiredBackups`). Call it only after a backup counts. Each one's manifest goes first: what is
 * left of it then counts as unfinished.
 * @param manifests those of the set, also of the backup that was just made
 */
export async function removeExpired(
  place: BackupPlace,
  manifests: readonly BackupManifest[],
  now: Date,
): Promise<void> {
  // Files are looked at only where something could be removed at all.
  const asIfWhole = manifests.map((manifest) => ({ ...manifest, isThere: true }));
  if (expiredBackups(asIfWhole, now).length === 0) return;
  const expired = new Set(expiredBackups(await lookedAt(place, manifests), now));
  for (const { seq, parts } of manifests) {
    if (!expired.has(seq)) continue;
    await place.remove(manifestName(seq));
    for (const { name } of parts) await place.remove(name);
  }
}

async function lookedAt(place: BackupPlace, manifests: readonly BackupManifest[]): Promise<DatedBackup[]> {
  const backups: DatedBackup[] = [];
  for (const { seq, base, createdAt, parts } of manifests)
    backups.push({ seq, base, createdAt, isThere: await arePartsThere(place, parts) });
  return backups;
}
