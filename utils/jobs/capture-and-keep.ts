import { archiveIdentity } from '../archive/pages/archive-identity';
import { captureTab } from '../capturing/capture-tab';
import { keepAttachments } from '../capturing/keep-attachments';
import type { TellState } from '../capturing/tell-state';
import { getDatabase } from '../db/database';
import type { CaptureRequest, SaveOutcome } from '../model/capture';
import type { Result } from '../model/result';
import { rememberArchive } from '../platform/archive-marker';
import { onTab } from '../platform/tab-work';
import { jobs } from './start-jobs';
import { inBackground } from '../platform/tell-trouble';

/** Captures a tab, and starts the work that follows: reporting the state, and making attachments. Never rejects. */
export function captureAndKeep(request: CaptureRequest, tell: TellState): Promise<Result<SaveOutcome>> {
  return captureTab(request, {
    tell: (tabId, state) => {
      inBackground('gestures', () => tell(tabId, state));
      if (state.phase === 'archiving')
        inBackground('interrupted-captures', () => jobs.expect('interrupted-captures'));
    },
    onSaved: (snapshotId, source) => {
      const onPlanned = () => inBackground('jobs', () => jobs.expect('attachments'));
      inBackground('attachments', () => onTab(source.tabId, keepAttachments(snapshotId, source, onPlanned)));
      inBackground('archive-marker', async () => rememberArchive(await archiveIdentity(getDatabase())));
    },
  });
}
