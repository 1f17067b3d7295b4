import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';
import { Field } from '../../keys/Field';
import { ShowTyped } from '../../keys/ShowTyped';

interface Props {
  /** What was typed last is neither passphrase nor recovery key. */
  isWrong: boolean;
  onTyped: (typed: string) => void;
}

/** Asks for what opens an encrypted backup. */
export function UnlockForm({ isWrong, onTyped }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  return (
    <form
      id="restore-unlock"
      class="restore-unlock"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') onTyped(typed);
      }}
    >
      <Field
        id="restore-secret"
        label={t('backupKeys.unlockLabel')}
        isSecret={!isShown}
        focused
        value={typed}
        problem={isWrong ? t('backupKeys.wrong') : null}
        onInput={setTyped}
      />
      <ShowTyped isShown={isShown} onChange={setShown} />
      <div>
        <button class="button button-primary">{t('backupKeys.unlock')}</button>
      </div>
    </form>
  );
}
