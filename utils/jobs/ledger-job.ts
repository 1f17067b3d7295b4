import { ADOPT_LOCK, adoptSnapshots, isAdopted } from '../archive/ledger/adopt-snapshots';
import { getDatabase } from '../db/database';
import type { Job } from './job';

/** Adds entries for snapshots archived before the ledger existed. */
export const ledgerJob: Job = {
  name: 'ledger',
  lock: ADOPT_LOCK,
  follows: {},
  run: () => adoptSnapshots(getDatabase()),
  nextAt: async (now) => ((await isAdopted(getDatabase())) ? null : now),
};
