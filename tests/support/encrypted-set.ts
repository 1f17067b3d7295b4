import { onTestFinished } from 'vitest';
import { planBackup, readManifests } from '../../utils/archive/backup/plan-backup';
import { removeUnfinished } from '../../utils/archive/backup/sweep-folder';
import { writeBackup } from '../../utils/archive/backup/write-backup';
import type { BackupManifest } from '../../utils/backup/backup-manifest';
import { type BackupKeys, vaultOf } from '../../utils/backup/encryption/backup-keys';
import type { MenbeDatabase } from '../../utils/db/database';
import type { DerivationOrder } from '../../utils/vault/derive-key';
import { makeKeyFile } from '../../utils/vault/key-file';
import { newKeyRing, random } from '../../utils/vault/key-ring';
import type { MemoryPlace } from './memory-place';

/** For one test, workers that make keys of passphrases at once. */
export function promptDerivers(): void {
  const { Worker } = globalThis;
  Object.assign(globalThis, { Worker: PromptDeriver });
  onTestFinished(() => void Object.assign(globalThis, { Worker }));
}

class PromptDeriver {
  onmessage: ((event: { data: unknown }) => void) | null = null;

  postMessage({ passphrase }: DerivationOrder): void {
    this.onmessage?.({ data: { key: keyOf(passphrase) } });
  }

  terminate(): void {
    // It has ended.
  }
}

function keyOf(passphrase: string): Uint8Array {
  return new TextEncoder().encode(passphrase.padEnd(32, '.')).subarray(0, 32);
}

/** Keys of backups under a passphrase, as `promptDerivers` read it, and a recovery key. */
export function someKeys(passphrase = 'a passphrase'): { keys: BackupKeys; recoveryKey: Uint8Array } {
  const recoveryKey = random(32);
  const kdf = {
    name: 'argon2id',
    memory: 64 * 1024,
    passes: 3,
    lanes: 1,
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
  } as const;
  const { file, ring } = makeKeyFile(newKeyRing(), { kdf, passphraseKey: keyOf(passphrase), recoveryKey });
  return { keys: { file, ring }, recoveryKey };
}

/** Adds a backup to a place, encrypted where there are keys; the first is full. */
export async function backUp(
  db: MenbeDatabase,
  place: MemoryPlace,
  keys: BackupKeys | null,
  now: Date,
): Promise<BackupManifest> {
  const found = await readManifests(place, vaultOf(keys));
  await removeUnfinished(place, found);
  const plan = await planBackup(db, place, { set: '0a1b2c3d', now, found });
  if (plan === 'forked') throw new Error('forked');
  const { manifest } = await writeBackup(db, {
    ...{ place, set: '0a1b2c3d', plan, now, keys },
    generator: 'Menbe 0.1.0',
    settings: [],
    signal: new AbortController().signal,
    onProgress: () => Promise.resolve(),
  });
  return manifest;
}
