import { attachmentsJob } from './attachments-job';
import { backupJob } from './backup-job';
import { binJob } from './bin-job';
import { indexJob } from './index-job';
import { interruptedCapturesJob } from './interrupted-captures-job';
import type { Job } from './job';
import { ledgerJob } from './ledger-job';
import { syncJob } from './sync-job';
import { tagRenamesJob } from './tag-renames-job';
import { trustedTimeJob } from './trusted-time-job';
import { undoneImportsJob } from './undone-imports-job';
import { watchJob } from './watch-job';

/** All jobs, in order of priority: first those whose results users wait for. */
export const ALL_JOBS: readonly Job[] = [
  interruptedCapturesJob,
  attachmentsJob,
  indexJob,
  watchJob,
  trustedTimeJob,
  ledgerJob,
  tagRenamesJob,
  undoneImportsJob,
  syncJob,
  binJob,
  backupJob,
];
