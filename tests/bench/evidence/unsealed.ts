import type { recordChange as sealed } from '../../../utils/archive/ledger/record-entries';
import type { SnapshotSubject } from '../../../utils/archive/ledger/snapshot-subject';

/** What a save would do if there were no ledger: stands in for `recordChange` and `snapshotSubject` in a bundle of the bench. */
export const recordChange: typeof sealed = async (db, { tables, plan, write }) =>
  db.transaction('rw', [...tables], async () => write(await plan()));

export const snapshotSubject = (): Promise<SnapshotSubject | null> => Promise.resolve(null);
