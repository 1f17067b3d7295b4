import type { FoundManifest } from '../../backup/backup-chain';
import type { BackupFolder } from '../../backup/backup-folder';
import { type BackupManifest, manifestName } from '../../backup/backup-manifest';
import { expiredBackups } from '../../backup/retention';
import { readManifests } from './plan-backup';

/** What Menbe calls parts; also a file that the browser had not finished when it was ended. */
const OWN_PART =
  /^(\d{5,})-(?:full|increment)-(?:items|state|files)-\d{3,}\.(?:zip|ndjson\.gz)(?:\.crswap)?$/;

const isRead = (found: FoundManifest): found is FoundManifest & { manifest: BackupManifest } =>
  typeof found.manifest !== 'string';

/**
 * Removes the parts of backups that were never finished: those without a manifest. Files that Menbe did not name stay, and so do parts beside a
 * manifest that cannot be read.
 */
export async function removeUnfinished(folder: BackupFolder): Promise<void> {
  const found = await readManifests(folder);
  const listed = new Set(
    found.filter(isRead).flatMap(({ manifest }) => manifest.parts.map(({ name }) => name)),
  );
  const unread = new Set(found.filter((each) => !isRead(each)).map(({ name }) => Number.parseInt(name, 10)));
  for (const name of await folder.list()) {
    const seq = OWN_PART.exec(name)?.[1];
    if (seq !== undefined && !listed.has(name) && !unread.has(Number(seq))) await folder.remove(name);
  }
}

/**
 * Removes backups that are kept no longer (`expiredBackups`). Call it only after a backup counts. Each one's manifest goes first: what is
 * left of it then counts as unfinished.
 */
export async function removeExpired(folder: BackupFolder, set: string, now: Date): Promise<void> {
  const manifests = (await readManifests(folder))
    .filter(isRead)
    .map(({ manifest }) => manifest)
    .filter((manifest) => manifest.set === set);
  const expired = new Set(expiredBackups(manifests, now));
  for (const { seq, parts } of manifests) {
    if (!expired.has(seq)) continue;
    await folder.remove(manifestName(seq));
    for (const { name } of parts) await folder.remove(name);
  }
}
