import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../../utils/i18n/translate';
import type { Failure } from '../../../utils/model/result';
import { FailureNotice } from '../../ui/FailureNotice';
import { SHORTEST_PASSPHRASE } from './make-backup-keys';
import { SecretField } from './SecretField';
import { ShowTyped } from './ShowTyped';

interface Props {
  /** Whether there are backups already, which stay as they are. */
  isAnew: boolean;
  failure: Failure | null;
  onPassphrase: (passphrase: string) => void;
}

/** Asks for a passphrase twice. */
export function PassphraseStep({ isAnew, failure, onPassphrase }: Props): JSX.Element {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isShown, setShown] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const isShort = first.trim().length < SHORTEST_PASSPHRASE;
  const isOther = first !== second;
  return (
    <form
      id="encrypt-passphrase"
      class="dialog-body"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isShort && !isOther) onPassphrase(first);
      }}
    >
      <p>{t('backupKeys.newHint')}</p>
      {isAnew && <p>{t('backupKeys.anew')}</p>}
      <SecretField
        id="passphrase"
        label={t('backupKeys.passphrase')}
        isShown={isShown}
        value={first}
        problem={isAsked && isShort ? t('backupKeys.tooShort', { count: SHORTEST_PASSPHRASE }) : null}
        onInput={setFirst}
      />
      <SecretField
        id="passphrase-again"
        label={t('backupKeys.repeat')}
        isShown={isShown}
        value={second}
        problem={isAsked && !isShort && isOther ? t('backupKeys.different') : null}
        onInput={setSecond}
      />
      <ShowTyped isShown={isShown} onChange={setShown} />
      {failure && <FailureNotice failure={failure} />}
      <div class="dialog-actions">
        <button class="button button-primary">{t('backupKeys.next')}</button>
      </div>
    </form>
  );
}
