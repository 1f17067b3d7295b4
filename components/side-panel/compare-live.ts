import { storedArticle } from '../../utils/archive/capture/stored-article';
import type { FullSnapshot } from '../../utils/archive/snapshots/read-comparison';
import { shownVersion, versionAlike } from '../../utils/archive/snapshots/version-alike';
import { readTab } from '../../utils/capturing/read-tab';
import { getDatabase } from '../../utils/db/database';
import type { Comparison } from '../../utils/diff/comparison';
import { countChangedWords } from '../../utils/diff/words/count-changed-words';
import { isWithoutChange } from '../../utils/export/comparison-export';
import type { Article } from '../../utils/model/article';
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
 * is no article nothing tells whether its main text was archived or all of it: what differs less was. An article of which
 * the page shows no more than a notice is compared with that.
 * Rejects with a MenbeError when the page cannot be read or compared, with the signal's reason when that is aborted.
 */
export async function compareLive(
  tab: LiveTab,
  pageUrl: string,
  signal: AbortSignal,
): Promise<LiveComparison | null> {
  const db = getDatabase();
  const content = await read(tab, 'content', signal);
  const alike = await compare(content, await versionAlike(db, pageUrl, content.article.kind), signal);
  if (alike && (alike.old.kind === 'article' || isWithoutChange(alike.comparison))) return alike;
  const all = await read(tab, 'all', signal);
  const whole = await compare(all, await versionAlike(db, pageUrl, all.article.kind), signal);
  if (alike && whole) return wordsOf(whole) < wordsOf(alike) ? whole : alike;
  return alike ?? whole ?? compare(content, await shownVersion(db, pageUrl), signal);
}

/** What a tab shows, as it would be stored, and how much of the page that is. */
interface Shown {
  article: Article;
  scope: CaptureScope;
}

async function read({ id: tabId, url }: LiveTab, scope: CaptureScope, signal: AbortSignal): Promise<Shown> {
  const found = await readTab({ tabId, url, scope });
  if (!found.ok) throw new MenbeError(found.error.code, found.error.detail);
  signal.throwIfAborted();
  const { keepKeys } = await readSettings();
  return { article: storedArticle(found.value.article, keepKeys === 'on'), scope };
}

async function compare(
  { article, scope }: Shown,
  old: FullSnapshot | null,
  signal: AbortSignal,
): Promise<LiveComparison | null> {
  if (!old) return null;
  const now = { ...article, archivedAt: new Date().toISOString() };
  return { old, scope, comparison: await compareInWorker(old, now, { signal }) };
}

function wordsOf({ comparison }: LiveComparison): number {
  const { added, removed } = countChangedWords(comparison.rows);
  return added + removed;
}
