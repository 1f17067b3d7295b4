import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import type { Failure } from '../../../utils/model/result';
import { useNewPassphrase } from '../../keys/NewPassphrase';
import { StepForm } from '../../keys/StepForm';

interface Props {
  /** Whether there are backups already, which stay as they are. */
  isAnew: boolean;
  failure: Failure | null;
  onPassphrase: (passphrase: string) => void;
}

/** Asks for a passphrase twice. */
export function PassphraseStep({ isAnew, failure, onPassphrase }: Props): JSX.Element {
  const { accepted, insist, fields } = useNewPassphrase();
  return (
    <StepForm
      id="encrypt-passphrase"
      hint={t('backupKeys.newHint')}
      failure={failure}
      action={t('keys.next')}
      onSubmit={() => (accepted === null ? insist() : onPassphrase(accepted))}
    >
      {isAnew && <p>{t('backupKeys.anew')}</p>}
      {fields(t('keys.passphrase'))}
    </StepForm>
  );
}
