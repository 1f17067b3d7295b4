import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';

interface Props {
  id: string;
  cancelId: string;
  label: string;
  /** From 0 to 1. */
  share: number;
  onCancel: () => void;
}

/** The step of a dialog in which work runs: how far it is, and the button that ends it. */
export function ProgressStep({ id, cancelId, label, share, onCancel }: Props): JSX.Element {
  return (
    <div id={id} class="dialog-body">
      <p>{label}</p>
      <progress aria-label={label} max={1} value={share} />
      <div class="dialog-actions">
        <button id={cancelId} class="button" onClick={onCancel}>
          {t('transfer.cancel')}
        </button>
      </div>
    </div>
  );
}
