import { emptyBin, nextExpiryAt } from '../archive/pages/delete-pages';
import { getDatabase } from '../db/database';
import { SETTING_PREFIX } from '../model/settings';
import { readSettings } from '../platform/settings';
import type { Job } from './job';

/** Permanently removes pages and highlights whose time in the bin (a setting) has expired. */
export const binJob: Job = {
  name: 'bin',
  lock: 'menbe-bin',
  follows: { tables: ['pages', 'highlights'], settings: [`${SETTING_PREFIX}binDays`] },
  run: async () => {
    const { binDays } = await readSettings();
    await emptyBin(getDatabase(), new Date(), binDays);
  },
  nextAt: async () => {
    const { binDays } = await readSettings();
    return nextExpiryAt(getDatabase(), binDays);
  },
};
