import type { BackupSource } from '../../utils/backup/backup-folder';
import { isManifestName } from '../../utils/backup/backup-manifest';
import { isPartName } from '../../utils/backup/read-folder';
import { groupBy } from '../../utils/model/group-by';

/** Whether files that were chosen are those of a backup, by their names. */
export function holdsBackup(files: readonly File[]): boolean {
  return files.some(({ name }) => isManifestName(name) || isPartName(name));
}

/** The folders with backups among files that were chosen, each as a source; files that were chosen without a folder are one. */
export function backupFolders(files: readonly File[]): BackupSource[] {
  const folders = groupBy(files, folderOf);
  return [...folders.values()].filter(holdsBackup).map(sourceOf);
}

function folderOf({ name, webkitRelativePath = '' }: File): string {
  return webkitRelativePath.slice(0, -name.length);
}

function sourceOf(files: readonly File[]): BackupSource {
  const byName = new Map(files.map((file) => [file.name, file]));
  return {
    list: () => Promise.resolve([...byName.keys()]),
    read: (name) => Promise.resolve(byName.get(name) ?? null),
  };
}
