import { storedArticle } from '../../utils/archive/capture/stored-article';
import type { FullSnapshot } from '../../utils/archive/snapshots/read-comparison';
import { versionAlike } from '../../utils/archive/snapshots/version-alike';
import { readTab } from '../../utils/capturing/read-tab';
import { getDatabase } from '../../utils/db/database';
import type { Comparison } from '../../utils/diff/comparison';
import { countChangedWords } from '../../utils/diff/words/count-changed-words';
import { isWithoutChange } from '../../utils/export/comparison-export';
import type { CaptureScope } from '../../utils/model/capture';
import { MenbeError } from '../../utils/model/result';
import type { LiveTab } from '../../utils/platform/live-page';
import { readSettings } from '../../utils/platform/settings';
import { compareInWorker } from '../compare/compare-in-worker';

/** What a live page has become since a version of it was archived. */
export interface LiveComparison {
  old: FullSnapshot;
  comparison: Comparison;
  /** How much of the page was read for it. */
  scope: CaptureScope;
}

/**
 * Compares what a tab shows with the newest version of its page; `null` where only selections of it are archived. Of a page that
 * is no article nothing tells whether its main text was archived or all of it: what differs less was.
 * Rejects with a MenbeError when the page cannot be read or compared, with the signal's reason when that is aborted.
 */
export async function compareLive(
  tab: LiveTab,
  pageUrl: string,
  signal: AbortSignal,
): Promise<LiveComparison | null> {
  const content = await compareScope(tab, pageUrl, 'content', signal);
  if (content && (content.old.kind === 'article' || isWithoutChange(content.comparison))) return content;
  const all = await compareScope(tab, pageUrl, 'all', signal);
  if (!content || !all) return content ?? all;
  return wordsOf(all) < wordsOf(content) ? all : content;
}

async function compareScope(
  { id: tabId, url }: LiveTab,
  pageUrl: string,
  scope: CaptureScope,
  signal: AbortSignal,
): Promise<LiveComparison | null> {
  const read = await readTab({ tabId, url, scope });
  if (!read.ok) throw new MenbeError(read.error.code, read.error.detail);
  signal.throwIfAborted();
  const { keepKeys } = await readSettings();
  const article = storedArticle(read.value.article, keepKeys === 'on');
  const old = await versionAlike(getDatabase(), pageUrl, article.kind);
  if (!old) return null;
  const now = { ...article, archivedAt: new Date().toISOString() };
  return { old, scope, comparison: await compareInWorker(old, now, { signal }) };
}

function wordsOf({ comparison }: LiveComparison): number {
  const { added, removed } = countChangedWords(comparison.rows);
  return added + removed;
}
