import type { BackupStateRecord } from '../backup/backup-state';

const DAY_MILLISECONDS = 86_400_000;
/** The browser's permission can come back without Menbe hearing of it. */
const LAPSED_RETRY_MILLISECONDS = 3_600_000;

/** When the next backup is due; `null` while it is turned off. */
export function nextBackupAt(
  { place, last, lapsedAt, cancelledAt }: BackupStateRecord,
  now: Date,
): Date | null {
  if (!place) return null;
  const after = (time: string | null, milliseconds: number) =>
    time === null ? 0 : Date.parse(time) + milliseconds;
  const due = Math.max(
    after(last?.createdAt ?? null, DAY_MILLISECONDS),
    after(cancelledAt, DAY_MILLISECONDS),
    after(lapsedAt, LAPSED_RETRY_MILLISECONDS),
  );
  return due === 0 ? now : new Date(due);
}
