import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';

interface Props {
  done: number;
  total: number;
  onCancel: () => void;
}

/** The progress of a change of many sources, and the button that stops it. */
export function WorkBar({ done, total, onCancel }: Props): JSX.Element {
  return (
    <div class="work-bar" role="status">
      <progress value={done} max={total} aria-label={t('find.working', { done, total })} />
      <span>{t('find.working', { done, total })}</span>
      <button class="button button-quiet" onClick={onCancel}>
        {t('find.cancel')}
      </button>
    </div>
  );
}
