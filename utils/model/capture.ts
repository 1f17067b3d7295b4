import type { ArticleKind } from './article';
import type { Failure } from './result';

/**
 * What is doubtful of a page that was archived: `http-error`, the site answered with this status; `soft-404`, the page says that
 * there is nothing under its address; `login`, a form for a password and hardly any text; `few-words`, hardly any text.
 */
export type PageDoubt = { code: 'http-error'; status: number } | { code: 'soft-404' | 'login' | 'few-words' };

/** What a finished save tells. `unchanged` means the newest snapshot already had this content. */
export interface SaveOutcome {
  status: 'archived' | 'unchanged';
  pageUrl: string;
  snapshotId: string;
  kind: ArticleKind;
  title: string | null;
  /** When this capture was made. */
  archivedAt: string;
  /** archivedAt of the snapshot that holds the content: the same as `archivedAt` unless unchanged. */
  since: string;
  snapshotCount: number;
  /** The version before, when this is another one of the same kind. */
  previous: { snapshotId: string; archivedAt: string } | null;
  /** The original source the page credits, where it gives an address that is not its own. */
  declaredSource: { name: string | null; url: string } | null;
  /** Names of what looked like keys in the visited address and was left out of the stored one. */
  keysLeftOut: string[];
  /** Absent where nothing is doubtful, or nothing was asked. Not stored with the source. */
  doubt?: PageDoubt;
}

/** Where a tab's capture stands: what badge, notice and popup show. `url` is the tab's address at the gesture. */
export type CaptureState =
  | { phase: 'archiving'; url: string; startedAt: string; kind: ArticleKind | null }
  | { phase: 'done'; url: string; outcome: SaveOutcome }
  | { phase: 'failed'; url: string; failure: Failure; at: string };

/** Which text of a page to archive: what the extraction takes for its content, what the user selected, or all of it. */
export type CaptureScope = 'content' | 'selection' | 'all';

/** Every scope, for checks of messages. */
export const CAPTURE_SCOPES: readonly CaptureScope[] = ['content', 'selection', 'all'];

/** A request to archive what a tab shows. */
export interface CaptureRequest {
  tabId: number;
  /** The address the user saw when asking: the capture fails if the tab shows another by then. */
  url: string;
  scope: CaptureScope;
}
