import type { BackupPlace } from '../../backup/backup-place';
import { sha256Hex } from '../../integrity/bytes';
import { MenbeError } from '../../model/result';

/**
 * Writes a file and reads it back, or asks for its size where it cannot be read. Rejects as the place does, and with `backup-differs`.
 * @returns its SHA-256 in hex
 */
export async function writeChecked(
  place: BackupPlace,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const sha256 = await sha256Hex(bytes);
  await place.write(name, once(bytes));
  if (!(await isThere(place, name, { sha256, size: bytes.length })))
    throw new MenbeError('backup-differs', name);
  return sha256;
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

async function isThere(
  place: BackupPlace,
  name: string,
  { sha256, size }: { sha256: string; size: number },
): Promise<boolean> {
  if (place.proof === 'size') return (await place.size(name)) === size;
  const file = await place.read(name);
  return file?.size === size && (await sha256Hex(new Uint8Array(await file.arrayBuffer()))) === sha256;
}
