import type { BackupStateRecord } from '../backup/backup-state';

const DAY_MILLISECONDS = 86_400_000;
/** The browser's permission can come back without Menbe hearing of it. */
const LAPSED_RETRY_MILLISECONDS = 3_600_000;

/**
 * When the next backup is due; `null` while it is turned off. One that the user wants is due at once. Two things hold up both: a permission that lapsed,
 * and, for a day, a browser that asked where to save the last one, unless the user has asked for a backup since.
 */
export function nextBackupAt(state: BackupStateRecord, now: Date): Date | null {
  if (!state.place) return null;
  const due = Math.max(
    state.wantedAt === null ? regularlyAt(state) : Date.parse(state.wantedAt),
    after(state.lapsedAt, LAPSED_RETRY_MILLISECONDS),
    isWantedAgain(state) ? 0 : after(state.askedAt, DAY_MILLISECONDS),
  );
  return due === 0 ? now : new Date(due);
}

function regularlyAt({ last, cancelledAt }: BackupStateRecord): number {
  return Math.max(after(last?.createdAt ?? null, DAY_MILLISECONDS), after(cancelledAt, DAY_MILLISECONDS));
}

function isWantedAgain({ wantedAt, askedAt }: BackupStateRecord): boolean {
  return wantedAt !== null && askedAt !== null && wantedAt > askedAt;
}

function after(time: string | null, milliseconds: number): number {
  return time === null ? 0 : Date.parse(time) + milliseconds;
}
