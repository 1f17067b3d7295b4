import { followTabs, nextAttachmentAt, resumeAttachments } from '../capturing/keep-attachments';
import type { Job } from './job';
import { inBackground } from '../platform/tell-trouble';

/** Resumes pending page copies, screenshots and pictures: interrupted ones, and those that wait for their tab. */
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
