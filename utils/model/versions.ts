import type { SaveOutcome } from './capture';
import type { SnapshotRecord } from './records';

/**
 * The versions of its page that a snapshot is one of: those that hold the same of it, in the order given. A selection is a part
 * that the user chose: it is the only version of itself.
 * @param all snapshots of the page
 */
export function versionsWith({ id, kind }: SnapshotRecord, all: readonly SnapshotRecord[]): SnapshotRecord[] {
  return all.filter((other) => (kind === 'selection' ? other.id === id : other.kind === kind));
}

/**
 * The version before a snapshot; `null` for the first one, and for selections.
 * @param all snapshots of the page, newest first
 */
export function versionBefore(
  snapshot: SnapshotRecord,
  all: readonly SnapshotRecord[],
): SaveOutcome['previous'] {
  const versions = versionsWith(snapshot, all);
  return asPrevious(versions[versions.findIndex(({ id }) => id === snapshot.id) + 1]);
}

/** What is told of a version before another. */
export function asPrevious(before: SnapshotRecord | undefined): SaveOutcome['previous'] {
  return before ? { snapshotId: before.id, archivedAt: before.archivedAt } : null;
}
