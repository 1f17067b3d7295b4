import { archiveIdentity } from '../../utils/archive/pages/archive-identity';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import type { Article } from '../../utils/model/article';
import type { CaptureRequest, CaptureState, SaveOutcome } from '../../utils/model/capture';
import type { Result } from '../../utils/model/result';
import { rememberArchive } from '../../utils/platform/archive-marker';
import { browserName } from '../../utils/platform/browser-name';
import { onTab } from '../../utils/platform/tab-work';
import { captureOnce } from './captures-in-flight';
import { keepAttachments } from './keep-attachments';
import { readTab } from './read-tab';

/** Tells the user, by whatever means, where a tab's capture stands. */
export type TellState = (tabId: number, state: CaptureState) => void;

/** Archives what a tab shows. While a capture of the tab runs, a second request joins it. Never rejects. */
export function captureTab(request: CaptureRequest, tell: TellState): Promise<Result<SaveOutcome>> {
  const { tabId } = request;
  return captureOnce(tabId, () => onTab(tabId, capture(request, tell)));
}

async function capture(request: CaptureRequest, tell: TellState): Promise<Result<SaveOutcome>> {
  const { tabId, url } = request;
  const now = new Date();
  const startedAt = now.toISOString();
  tell(tabId, { phase: 'archiving', url, startedAt, kind: null });

  performance.mark('menbe:gesture');
  const read = await readTab(request);
  performance.measure('menbe:read', 'menbe:gesture');
  if (read.ok && read.value.article.kind === 'page')
    tell(tabId, { phase: 'archiving', url, startedAt, kind: 'page' });

  const saved = read.ok ? await save(read.value.article, now) : read;
  performance.measure('menbe:capture', 'menbe:gesture');
  tell(
    tabId,
    saved.ok
      ? { phase: 'done', url, outcome: saved.value }
      : { phase: 'failed', url, failure: saved.error, at: startedAt },
  );
  if (read.ok && saved.ok)
    void onTab(
      tabId,
      keepAttachments(saved.value.snapshotId, { tabId, ...read.value.document, attempts: 0 }),
    );
  return saved;
}

async function save(article: Article, now: Date): Promise<Result<SaveOutcome>> {
  try {
    const context = { now, browser: browserName(navigator.userAgent) };
    const outcome = await saveCapture(getDatabase(), article, context);
    void archiveIdentity(getDatabase()).then(rememberArchive);
    return { ok: true, value: outcome };
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}
