import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { toFailure } from '../../utils/model/to-failure';
import type { Failure } from '../../utils/model/result';
import type { LiveTab } from '../../utils/platform/live-page';
import { FailureNotice } from '../ui/FailureNotice';
import { compareLive, type LiveComparison } from './compare-live';
import { LiveChanges } from './LiveChanges';
import { LiveOutcome } from './LiveOutcome';

interface Props {
  tab: LiveTab;
  pageUrl: string;
}

type State =
  | { phase: 'idle' | 'comparing' | 'nothing' }
  | { phase: 'compared'; found: LiveComparison }
  | { phase: 'failed'; failure: Failure };

/** Compares the page as it is now with its newest version, when the user asks. */
export function ChangedNow({ tab, pageUrl }: Props): JSX.Element {
  const [state, compare] = useLiveComparison(tab, pageUrl);
  const isComparing = state.phase === 'comparing';
  return (
    <section aria-labelledby="compare-live" data-phase={state.phase}>
      <div class="side-act">
        <button
          id="compare-live"
          class="button"
          aria-busy={isComparing}
          aria-disabled={isComparing}
          onClick={compare}
        >
          {t('livePage.compare')}
        </button>
        <div id="side-changed" class="side-said" role="status">
          {isComparing && t('livePage.comparing')}
          {state.phase === 'nothing' && t('livePage.onlySelections')}
          {state.phase === 'compared' && <LiveOutcome found={state.found} />}
        </div>
      </div>
      {state.phase === 'compared' && <LiveChanges tab={tab} found={state.found} />}
      {state.phase === 'failed' && <FailureNotice failure={state.failure} onRetry={compare} />}
    </section>
  );
}

/** A comparison when it is asked for. */
function useLiveComparison(tab: LiveTab, pageUrl: string): [State, () => void] {
  const [state, setState] = useState<State>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const compare = () => {
    if (state.phase === 'comparing') return;
    const controller = new AbortController();
    running.current = controller;
    setState({ phase: 'comparing' });
    compareLive(tab, pageUrl, controller.signal).then(
      (found) => {
        if (!controller.signal.aborted) setState(found ? { phase: 'compared', found } : { phase: 'nothing' });
      },
      (error: unknown) => {
        if (!controller.signal.aborted) setState({ phase: 'failed', failure: toFailure(error) });
      },
    );
  };
  return [state, compare];
}
