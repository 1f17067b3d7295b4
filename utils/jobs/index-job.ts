import { indexArchive, needsIndexing } from '../archive/index/build/index-archive';
import { INDEX_LOCK } from '../archive/index/build/index-in-turn';
import { getDatabase } from '../db/database';
import type { Job } from './job';

/** Keeps the search index up to date with the pages, in whatever context they changed. */
export const indexJob: Job = {
  name: 'index',
  lock: INDEX_LOCK,
  follows: { tables: 'any' },
  run: () => indexArchive(getDatabase()),
  nextAt: async (now) => ((await needsIndexing(getDatabase())) ? now : null),
};
