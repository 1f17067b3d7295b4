import { expect, it } from 'vitest';
import { MemoryPlace } from '../../../tests/support/memory-place';
import { type BackupManifest, manifestName, partName } from '../../backup/backup-manifest';
import { removeExpired } from './sweep-folder';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1, 9);
const BYTES = new Uint8Array(5);

/** A backup a day with one part, each seventh a full one. */
function daily(days: number): BackupManifest[] {
  return Array.from({ length: days }, (_, n) => {
    const [seq, base] = [n + 1, n - (n % 7) + 1];
    const kind = seq === base ? 'full' : 'increment';
    const name = partName({ seq, kind }, 'items', 1);
    const part = { name, kind: 'items', sha256: '', size: BYTES.length, count: 1 };
    return { seq, base, createdAt: new Date(BEGIN + n * DAY).toISOString(), parts: [part] };
  }) as BackupManifest[];
}

function placeWith(manifests: readonly BackupManifest[]): MemoryPlace {
  const place = new MemoryPlace();
  for (const { seq, parts } of manifests) {
    place.files.set(manifestName(seq), BYTES);
    for (const { name } of parts) place.files.set(name, BYTES);
  }
  return place;
}

const backups = daily(120);
const now = new Date(BEGIN + 120 * DAY);
const seqsIn = (place: MemoryPlace) =>
  new Set([...place.files.keys()].map((name) => Number.parseInt(name, 10)));

it('removes old backups with all their files, and no other', async () => {
  const place = placeWith(backups);
  await removeExpired(place, backups, now);
  const left = seqsIn(place);
  expect([8, 14].map((seq) => left.has(seq))).toEqual([false, false]);
  expect(left.has(120)).toBe(true);
  expect(place.files.size).toBe(2 * left.size);
});

it.each<[string, (place: MemoryPlace, name: string) => void]>([
  ['were deleted by hand', (place, name) => place.files.delete(name)],
  ['were cut short', (place, name) => place.files.set(name, BYTES.subarray(1))],
])('keeps an old one where the files of all newer ones %s', async (_what, harm) => {
  const place = placeWith(backups);
  for (const { seq, parts } of backups) if (seq > 14) for (const { name } of parts) harm(place, name);
  await removeExpired(place, backups, now);
  const left = [8, 9, 10, 11, 12, 13, 14];
  expect(left.filter((seq) => seqsIn(place).has(seq))).toEqual(left);
});
