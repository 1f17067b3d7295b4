import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';

/** Whether what is typed can be read. */
export function ShowTyped({
  isShown,
  onChange,
}: {
  isShown: boolean;
  onChange: (isShown: boolean) => void;
}): JSX.Element {
  return (
    <label class="restore-option">
      <input
        type="checkbox"
        checked={isShown}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />{' '}
      {t('keys.show')}
    </label>
  );
}
