import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { indexStatus, rebuildIndex } from '../../utils/archive/index/build/index-archive';
import { indexInTurn } from '../../utils/archive/index/build/index-in-turn';
import { getDatabase } from '../../utils/db/database';
import { toFailure } from '../../utils/model/to-failure';
import { t } from '../../utils/i18n/translate';
import type { Failure } from '../../utils/model/result';
import { FailureNotice } from '../ui/FailureNotice';

/** How often to ask how far it is. */
const ASKED_MS = 500;

type Phase = { checked: number; pages: number } | { failure: Failure } | 'done' | null;

/** Builds the search index anew, which nothing is lost by; the background goes on where this page is closed. */
export function IndexSettings(): JSX.Element {
  const [phase, setPhase] = useState<Phase>(null);
  const isRunning = phase !== null && typeof phase === 'object' && 'checked' in phase;
  const running = useRef(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      void indexStatus(getDatabase()).then(({ checked, pages }) => {
        if (running.current && checked !== null) setPhase({ checked, pages });
      });
    }, ASKED_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  const start = async () => {
    running.current = true;
    setPhase({ checked: 0, pages: 0 });
    try {
      await rebuildIndex(getDatabase());
      await indexInTurn(getDatabase(), { ifFree: false });
      setPhase('done');
    } catch (error) {
      setPhase({ failure: toFailure(error) });
    }
    running.current = false;
  };
  return (
    <div class="setting" id="rebuild-index">
      <span class="setting-label">{t('settings.searchIndex')}</span>
      <div class="setting-control">
        <button class="button" disabled={isRunning} onClick={() => void start()}>
          {t('settings.rebuildIndex')}
        </button>{' '}
        <span class="setting-hint" role="status">
          {isRunning && t('settings.rebuilding', { done: phase.checked, all: phase.pages })}
          {phase === 'done' && t('settings.rebuilt')}
          {phase === null && t('settings.rebuildHint')}
        </span>
        {phase !== null && typeof phase === 'object' && 'failure' in phase && (
          <FailureNotice failure={phase.failure} />
        )}
      </div>
    </div>
  );
}
