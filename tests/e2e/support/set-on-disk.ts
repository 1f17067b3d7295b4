import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import type { BackupManifest } from '../../../utils/backup/backup-manifest';
import type { BackupRow } from '../../../utils/backup/backup-row';

/** A set of backups as it lies on the disk. */
export interface SetOnDisk {
  folder: string;
  /** Names of all files, in order. */
  names: string[];
  manifests: BackupManifest[];
  /** Titles of the items of each backup, by its number. */
  titles: Record<number, string[]>;
  /** Parts whose bytes are not those that their manifest says. */
  damaged: string[];
}

/** Reads the only set in a folder of downloads without any code of Menbe; `null` where there is none. */
export async function setOnDisk(downloads: string): Promise<SetOnDisk | null> {
  const ours = join(downloads, 'Menbe backup');
  const [set] = await readdir(ours).catch(() => []);
  if (set === undefined) return null;
  const folder = join(ours, set);
  const names = (await readdir(folder)).sort();
  const found: SetOnDisk = { folder, names, manifests: [], titles: {}, damaged: [] };
  for (const name of names.filter((each) => each.endsWith('manifest.json')))
    found.manifests.push(JSON.parse(await readFile(join(folder, name), 'utf8')) as BackupManifest);
  for (const { seq, parts } of found.manifests)
    for (const { name, kind, sha256, size } of parts) {
      const bytes = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
      const isSame = bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256;
      if (!isSame) found.damaged.push(name);
      else if (kind === 'items') found.titles[seq] = [...(found.titles[seq] ?? []), ...titlesIn(bytes)];
    }
  return found;
}

function titlesIn(bytes: Buffer): string[] {
  const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
  return lines.flatMap((line) => {
    const { list, row } = JSON.parse(line) as BackupRow;
    return list === 'items' ? [row.title ?? ''] : [];
  });
}

/** Leaves what a backup leaves that died while it saved a part: half of a file on the disk, noted as begun. Resolves to its name. */
export async function leavePart(page: Page, { folder }: SetOnDisk): Promise<string> {
  const name = '00002-increment-files-009.zip';
  await writeFile(join(folder, name), 'half');
  await page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('menbe-backup');
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        request.onsuccess = () => {
          const work = request.result.transaction('backup', 'readwrite');
          work.objectStore('backup').put(row);
          work.onerror = () => reject(work.error ?? new Error('IndexedDB failed'));
          work.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    { name: `file:${basename(folder)}/${name}`, size: 0, text: null },
  );
  return name;
}
