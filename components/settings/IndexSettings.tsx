import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { indexStatus, rebuildIndex } from '../../utils/archive/index/build/index-archive';
import { indexInTurn } from '../../utils/archive/index/build/index-in-turn';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { FailureNotice } from '../ui/FailureNotice';

/** How often to read how far the index is. */
const ASKED_MS = 500;

type Phase =
  | { at: 'idle' }
  | { at: 'running'; checked: number; pages: number }
  | { at: 'done' }
  | { at: 'failed'; failure: Failure };

/** A button that builds the search index anew. The background goes on where this page is closed. */
export function IndexSettings(): JSX.Element {
  const { phase, start } = useRebuild();
  return (
    <div class="setting" id="rebuild-index">
      <span class="setting-label">{t('settings.searchIndex')}</span>
      <div class="setting-control">
        <button class="button" disabled={phase.at === 'running'} onClick={start}>
          {t('settings.rebuildIndex')}
        </button>{' '}
        <span class="setting-hint" role="status">
          {phase.at === 'running' && t('settings.rebuilding', { done: phase.checked, all: phase.pages })}
          {phase.at === 'done' && t('settings.rebuilt')}
          {phase.at === 'idle' && t('settings.rebuildHint')}
        </span>
        {phase.at === 'failed' && <FailureNotice failure={phase.failure} />}
      </div>
    </div>
  );
}

function useRebuild(): { phase: Phase; start: () => void } {
  const [phase, setPhase] = useState<Phase>({ at: 'idle' });
  const failed = (error: unknown) => setPhase({ at: 'failed', failure: toFailure(error) });
  const isRunning = phase.at === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const showProgress = async () => {
      const { checked, pages } = await indexStatus(getDatabase());
      // By the time of the answer the build may have ended.
      if (checked !== null)
        setPhase((now) => (now.at === 'running' ? { at: 'running', checked, pages } : now));
    };
    const timer = setInterval(() => showProgress().catch(failed), ASKED_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  const rebuild = async () => {
    await rebuildIndex(getDatabase());
    await indexInTurn(getDatabase(), { ifFree: false });
    setPhase({ at: 'done' });
  };
  return {
    phase,
    start: () => {
      setPhase({ at: 'running', checked: 0, pages: 0 });
      rebuild().catch(failed);
    },
  };
}
