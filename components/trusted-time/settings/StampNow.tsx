import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import { FailureNotice } from '../../ui/FailureNotice';
import type { StampPhase } from './use-time-settings';

/** Sends what waits, without waiting for its time. */
export function StampNow({ phase, onStamp }: { phase: StampPhase; onStamp: () => void }): JSX.Element {
  return (
    <div class="time-switch">
      <button id="stamp-now" class="button" disabled={phase === 'stamping'} onClick={onStamp}>
        {t('time.stampNow')}
      </button>{' '}
      <span id="stamp-phase" class="setting-hint" role="status">
        {phase === 'stamping' && t('time.stamping')}
        {phase === 'stamped' && t('time.stamped')}
      </span>
      {typeof phase === 'object' && <FailureNotice failure={phase.failure} />}
    </div>
  );
}
