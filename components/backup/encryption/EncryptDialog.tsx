import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BackupKeys } from '../../../utils/backup/encryption/backup-keys';
import { t } from '../../../utils/i18n/translate';
import type { Failure } from '../../../utils/model/result';
import { toFailure } from '../../../utils/model/to-failure';
import { Dialog, DialogHeader } from '../../ui/Dialog';
import { makeKeys, type NewKeys } from '../../keys/make-keys';
import { RecoveryKeyView } from '../../keys/RecoveryKeyView';
import { Working } from '../../keys/Working';
import { PassphraseStep } from './PassphraseStep';

interface Props {
  isAnew: boolean;
  onKeys: (keys: BackupKeys) => void;
  onClose: () => void;
}

const RECOVERY_FILE = {
  name: 'menbe-backup-recovery-key.txt',
  words: (date: string) => t('backupKeys.file', { date }),
};

/** Sets up encryption: a passphrase, then the recovery key. Nothing counts before a part of that was typed. */
export function EncryptDialog({ isAnew, onKeys, onClose }: Props): JSX.Element {
  const [isDeriving, setDeriving] = useState(false);
  const [made, setMade] = useState<NewKeys | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const derive = (passphrase: string) => {
    setDeriving(true);
    setFailure(null);
    makeKeys(passphrase)
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
            closeLabel={t('keys.close')}
            onClose={close}
          />
          {isDeriving && <Working label={t('keys.deriving')} />}
          {!isDeriving && !made && <PassphraseStep isAnew={isAnew} failure={failure} onPassphrase={derive} />}
          {made && (
            <RecoveryKeyView
              id="encrypt-recovery"
              recoveryKey={made.recoveryKey}
              hint={t('backupKeys.recoveryHint')}
              file={RECOVERY_FILE}
              action={t('backupKeys.confirm')}
              onBack={() => setMade(null)}
              onConfirm={() => {
                // The root key is for changes of the keys alone, and is not kept.
                onKeys({ file: made.keys.file, ring: made.keys.ring });
                close();
              }}
            />
          )}
        </>
      )}
    </Dialog>
  );
}
