import { expect, it } from 'vitest';
import type { BackupStateRecord, CountedBackup } from '../../utils/backup/backup-state';
import { backupLevel } from './backup-level';

const NOW = new Date('2026-12-10T12:00:00.000Z');
const OFF: BackupStateRecord = {
  name: 'state',
  place: null,
  set: null,
  keys: null,
  last: null,
  since: null,
  lapsedAt: null,
  cancelledAt: null,
  wantedAt: null,
  askedAt: null,
  refused: false,
};
const on = (more: Partial<BackupStateRecord>): BackupStateRecord => ({
  ...OFF,
  place: { kind: 'downloads' },
  since: '2026-12-01T00:00:00.000Z',
  ...more,
});
const last = (createdAt: string) => ({ createdAt }) as CountedBackup;

it.each<[string, BackupStateRecord, number, ReturnType<typeof backupLevel>]>([
  ['offers backups from 20 sources on', OFF, 20, 'offer'],
  ['offers none before', OFF, 19, null],
  ['never offers them again to who does not want them', { ...OFF, refused: true }, 5000, null],
  ['says nothing of a fresh one', on({ last: last('2026-12-09T00:00:00.000Z') }), 50, null],
  [
    'says when the last one is older than it should be',
    on({ last: last('2026-12-06T00:00:00.000Z') }),
    50,
    'old',
  ],
  ['says when the first one never came', on({}), 50, 'old'],
  ['gives the first one time', on({ since: '2026-12-10T11:00:00.000Z' }), 50, null],
  ['says that the browser asks where to save', on({ askedAt: '2026-12-10T11:00:00.000Z' }), 50, 'asked'],
  ['says first that the browser wants a click', on({ lapsedAt: '2026-12-10T11:00:00.000Z' }), 50, 'lapsed'],
])('%s', (_what, state, sources, level) => {
  expect(backupLevel(state, sources, NOW)).toBe(level);
});
