import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BackupKeys } from '../../../utils/backup/encryption/backup-keys';
import { t } from '../../../utils/i18n/translate';
import type { Failure } from '../../../utils/model/result';
import { toFailure } from '../../../utils/model/to-failure';
import { Dialog, DialogHeader } from '../../ui/Dialog';
import { makeBackupKeys, type NewBackupKeys } from './make-backup-keys';
import { PassphraseStep } from './PassphraseStep';
import { RecoveryStep } from './RecoveryStep';

interface Props {
  isAnew: boolean;
  onKeys: (keys: BackupKeys) => void;
  onClose: () => void;
}

/** Sets up encryption: a passphrase, then the recovery key. Nothing counts before a part of that was typed. */
export function EncryptDialog({ isAnew, onKeys, onClose }: Props): JSX.Element {
  const [isDeriving, setDeriving] = useState(false);
  const [made, setMade] = useState<NewBackupKeys | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const derive = (passphrase: string) => {
    setDeriving(true);
    setFailure(null);
    makeBackupKeys(passphrase)
      .then(setMade, (error: unknown) => setFailure(toFailure(error)))
      .finally(() => setDeriving(false));
  };
  return (
    <Dialog id="encrypt-dialog" class="dialog" labelledBy="encrypt-title" onClose={onClose}>
      {(close) => (
        <>
          <DialogHeader
            id="encrypt-title"
            title={t('backupKeys.title')}
            closeLabel={t('backupKeys.close')}
            onClose={close}
          />
          {isDeriving && <Deriving />}
          {!isDeriving && !made && <PassphraseStep isAnew={isAnew} failure={failure} onPassphrase={derive} />}
          {made && (
            <RecoveryStep
              recoveryKey={made.recoveryKey}
              onBack={() => setMade(null)}
              onConfirm={() => {
                onKeys(made.keys);
                close();
              }}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

/** While keys are made of a passphrase. */
export function Deriving(): JSX.Element {
  const label = t('backupKeys.deriving');
  return (
    <div class="dialog-body" role="status">
      <p>{label}</p>
      <progress aria-label={label} />
    </div>
  );
}
