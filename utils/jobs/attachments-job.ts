import { followTabs, nextAttachmentAt, resumeAttachments } from '../capturing/keep-attachments';
import type { Job } from './job';
import { inBackground } from './tell-trouble';

/** Goes on with page copies, screenshots and pictures that a background which was stopped has left, or that wait for their tab. */
export const attachmentsJob: Job = {
  name: 'attachments',
  lock: 'menbe-attachments',
  follows: { tables: ['attachments'] },
  onChange: () => followTabs(onTabInFront),
  run: resumeAttachments,
  nextAt: nextAttachmentAt,
};

function onTabInFront(): void {
  inBackground('attachments', resumeAttachments);
}
