import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';

interface Props {
  on: boolean;
  /** The browser's permission was taken back. */
  lostAccess: boolean;
  /** What did not happen because the browser's permission was refused. */
  refusal: string | null;
  onToggle: () => void;
  onAllow: () => void;
}

/** Turns trusted time on and off, and says where the browser stands in its way. */
export function TimeSwitch({ on, lostAccess, refusal, onToggle, onAllow }: Props): JSX.Element {
  return (
    <div class="time-switch">
      <button
        id="time-toggle"
        class={on ? 'button' : 'button button-primary'}
        aria-describedby="time-leaves"
        onClick={onToggle}
      >
        {on ? t('time.turnOff') : t('time.turnOn')}
      </button>
      <p id="time-on" class="setting-hint" role="status">
        {on ? t('time.isOn') : t('time.access')}
      </p>
      {refusal !== null && (
        <p id="time-refused" class="failure-line" role="alert">
          {refusal}
        </p>
      )}
      {lostAccess && (
        <div id="time-lost" class="failure-line" role="alert">
          <p>{t('time.lostAccess')}</p>
          <button class="button" onClick={onAllow}>
            {t('time.allowAgain')}
          </button>
        </div>
      )}
    </div>
  );
}
