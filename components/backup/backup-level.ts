import type { BackupStateRecord } from '../../utils/backup/backup-state';

/** Sources from which on backups are offered. */
const OFFERED_FROM = 20;

/** A backup that is older than this is older than it should be: one is made a day. */
const OLD_MILLISECONDS = 3 * 86_400_000;

/**
 * What the library says of backups. `offer`: none are made, and there is much to lose. `lapsed`: the browser wants a click before it goes on.
 * `asked`: it asks where to save each file, which stops backups. `old`: the last one is older than it should be.
 */
export type BackupLevel = 'offer' | 'lapsed' | 'asked' | 'old';

/** `null` where there is nothing to say. */
export function backupLevel(state: BackupStateRecord, sources: number, now: Date): BackupLevel | null {
  if (!state.place) return state.refused || sources < OFFERED_FROM ? null : 'offer';
  if (state.lapsedAt !== null) return 'lapsed';
  if (state.askedAt !== null) return 'asked';
  const from = state.last?.createdAt ?? state.since;
  return from !== null && now.getTime() - Date.parse(from) > OLD_MILLISECONDS ? 'old' : null;
}
