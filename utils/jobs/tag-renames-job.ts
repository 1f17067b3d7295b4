import { hasUnfinishedRenames, resumeRenames } from '../archive/tag-renames/rename-tag';
import { getDatabase } from '../db/database';
import type { Job } from './job';

/** Resumes renames of tags whose page was closed before they finished. Checked when the background starts. */
export const tagRenamesJob: Job = {
  name: 'tag-renames',
  lock: 'menbe-tag-renames',
  follows: {},
  run: () => resumeRenames(getDatabase(), new Date()),
  nextAt: async (now) => ((await hasUnfinishedRenames(getDatabase())) ? now : null),
};
