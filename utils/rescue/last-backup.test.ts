import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { someKeys } from '../../tests/support/encrypted-set';
import { backupDatabase, changeBackupState } from '../db/backup-state';
import { readLastBackup } from './last-backup';

const LAST = {
  seq: 3,
  createdAt: '2026-12-01T08:00:00.000Z',
  total: { pages: 41, snapshots: 52, files: 7 },
  added: { pages: 1, snapshots: 1, files: 0 },
  bytes: 2_000_000,
  proof: 'read',
  lost: 0,
} as const;

beforeEach(() => backupDatabase().backup.clear());

it('reads where the last backup is, and whether it is encrypted', async () => {
  expect(await readLastBackup(2000)).toBeNull();
  await changeBackupState({ place: { kind: 'downloads' }, set: '0a1b2c3d', last: LAST });
  expect(await readLastBackup(2000)).toEqual({
    createdAt: LAST.createdAt,
    pages: 41,
    folder: null,
    set: '0a1b2c3d',
    isEncrypted: false,
  });
  await changeBackupState({ keys: someKeys().keys });
  expect(await readLastBackup(2000)).toMatchObject({ isEncrypted: true });
});

it('takes a row that is not as expected for no backup', async () => {
  await changeBackupState({ set: '0a1b2c3d', last: { ...LAST, createdAt: 'yesterday' } });
  expect(await readLastBackup(2000)).toBeNull();
});
