import { nextStampAt } from '../archive/time-stamps/plan-stamps';
import { stampLedger } from '../archive/time-stamps/stamp-ledger';
import { LEDGER_TABLE, stampedLedger } from '../archive/time-stamps/stamped-ledger';
import { getDatabase } from '../db/database';
import { areAllowed } from '../platform/host-access';
import { readTimeSettings, TIME_SETTINGS_KEY } from '../platform/time-settings';
import type { Job } from './job';

/** Requests time stamps for the newest root of the ledger from the chosen services, and upgrades pending proofs. */
export const trustedTimeJob: Job = {
  name: 'trusted-time',
  // Two concurrent rounds would send a service the same request twice.
  lock: 'menbe-time',
  follows: { tables: [LEDGER_TABLE], settings: [TIME_SETTINGS_KEY], online: true },
  run: async ({ asked }) => {
    const settings = await readTimeSettings();
    if (!settings.on) return;
    const db = getDatabase();
    await stampLedger(
      db,
      {
        ledger: stampedLedger(db),
        settings,
        fetch: (...request) => fetch(...request),
        now: () => new Date(),
        isOnline: () => navigator.onLine,
        isAllowed: (address) => areAllowed([address]),
      },
      asked,
    );
  },
  nextAt: async (now) => {
    const settings = await readTimeSettings();
    if (!settings.on) return null;
    const db = getDatabase();
    const next = await nextStampAt(db, stampedLedger(db), settings, now);
    return next === null ? null : new Date(next);
  },
};
