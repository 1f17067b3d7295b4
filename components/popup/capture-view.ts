import type { CaptureState, SaveOutcome } from '../../utils/model/capture';
import type { PageRecord } from '../../utils/model/records';
import type { Failure } from '../../utils/model/result';

/** What the popup shows of the current page. */
export type CaptureView =
  /** `page` is what the archive has of it; `undefined` until looked up. */
  | { phase: 'idle'; page: PageRecord | null | undefined }
  | { phase: 'archiving'; notArticle: boolean }
  | { phase: 'archived' | 'unchanged'; outcome: SaveOutcome }
  | { phase: 'failed'; failure: Failure };

/** How long "Archived" is shown; after it the page's state is shown instead. */
const NEWS_MS = 5 * 60_000;

/**
 * What to show, from the capture in the tab (by button, shortcut or menu) and from what the archive has. A capture of
 * another address is of a page the tab has left. A capture whose worker died is ended by the background's alarm.
 */
export function captureView(
  url: string,
  capture: CaptureState | null,
  page: PageRecord | null | undefined,
  now: Date,
): CaptureView {
  const idle: CaptureView = { phase: 'idle', page };
  const age = (since: string): number => now.getTime() - Date.parse(since);
  if (!capture || capture.url !== url) return idle;
  if (capture.phase === 'archiving') return { phase: 'archiving', notArticle: capture.kind === 'page' };
  if (capture.phase === 'failed') {
    return age(capture.at) > NEWS_MS ? idle : { phase: 'failed', failure: capture.failure };
  }
  const { outcome } = capture;
  return age(outcome.archivedAt) > NEWS_MS ? idle : { phase: outcome.status, outcome };
}
