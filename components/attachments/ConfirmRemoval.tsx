import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';

interface Props {
  /** Names of the files to remove. */
  names: readonly string[];
  onYes: () => void;
  onNo: () => void;
}

/** Asks before files go, as they cannot be brought back. What keeps them has the focus. */
export function ConfirmRemoval({ names, onYes, onNo }: Props): JSX.Element {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="confirm-removal" role="alertdialog" aria-labelledby="confirm-words">
      <p id="confirm-words">
        <strong>
          {names.length > 3 ? t('attachments.useOf', { count: names.length }) : names.join(', ')}
        </strong>
        <br />
        {t('attachments.removeSure')}
      </p>
      <button id="confirm-no" class="button" ref={keep} onClick={onNo}>
        {t('attachments.removeNo')}
      </button>
      <button id="confirm-yes" class="button button-danger" onClick={onYes}>
        {t('attachments.removeYes')}
      </button>
    </div>
  );
}
