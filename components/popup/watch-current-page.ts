import { liveQuery } from 'dexie';
import { pageState } from '../../utils/archive/pages/page-state';
import { type Foreseen, foreseeCapture } from '../../utils/capturing/foresee-capture';
import { getDatabase } from '../../utils/db/database';
import type { CaptureState } from '../../utils/model/capture';
import type { PageRecord } from '../../utils/model/records';
import { sendMessage } from '../../utils/platform/messaging';
import { readCaptureState, watchCaptureState } from '../../utils/platform/capture-state-store';
import { inBackground } from '../../utils/platform/tell-trouble';

interface Watcher {
  onPage: (page: PageRecord | null) => void;
  onCapture: (capture: CaptureState) => void;
  onForeseen: (foreseen: Foreseen) => void;
}

/**
 * Reports what the archive has of a tab's page and where its capture stands, now and after each change. Returns what
 * stops it.
 */
export function watchCurrentPage(
  tabId: number,
  url: string | null,
  { onPage, onCapture, onForeseen }: Watcher,
): () => void {
  const forward = (capture: CaptureState | null) => {
    if (capture) onCapture(capture);
  };
  const stopCapture = watchCaptureState(tabId, forward);
  inBackground('pages', async () => forward(await readCaptureState(tabId)));
  inBackground('pages', async () => onForeseen(await foreseeCapture(tabId, url)));
  // Where it fails, the capture reads the page itself.
  void sendMessage('prepareCapture', tabId);
  const subscription = liveQuery(() => (url === null ? null : pageState(getDatabase(), url))).subscribe({
    next: onPage,
    // The list under it reads the same database and shows what is wrong.
    error: () => onPage(null),
  });
  return () => {
    stopCapture();
    subscription.unsubscribe();
  };
}
