import type { BackupPart } from '../../backup/backup-manifest';
import type { BackupPlace } from '../../backup/backup-place';

/**
 * Whether all parts lie in the folder with the sizes that their manifest says. Of downloads the browser tells nothing once they are saved: there it is
 * what Menbe has noted, and a file that was deleted by hand counts as there.
 */
export async function arePartsThere(place: BackupPlace, parts: readonly BackupPart[]): Promise<boolean> {
  for (const { name, size } of parts) if ((await place.size(name)) !== size) return false;
  return true;
}
