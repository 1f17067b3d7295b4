import { isToBeSwept, sweepImports } from '../archive/links/sweep-imports';
import { getDatabase } from '../db/database';
import type { Job } from './job';

/** Takes out of the tables what undone imports brought, where the page that began with it was closed. */
export const undoneImportsJob: Job = {
  name: 'undone-imports',
  lock: 'menbe-undone-imports',
  follows: { tables: ['imports'] },
  run: () => sweepImports(getDatabase()),
  nextAt: async (now) => ((await isToBeSwept(getDatabase())) ? now : null),
};
