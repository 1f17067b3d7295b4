import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { BackupKeys } from '../../../utils/backup/encryption/backup-keys';
import type { BackupStateRecord } from '../../../utils/backup/backup-state';
import { t } from '../../../utils/i18n/translate';
import { EncryptDialog } from './EncryptDialog';
import { StopDialog } from './StopDialog';

interface Props {
  state: BackupStateRecord;
  /** A backup is running: the keys stay meanwhile. */
  isBusy: boolean;
  /** Encrypts the backups from now on with these keys, or no longer. */
  onKeys: (keys: BackupKeys | null) => void;
}

/** Whether backups are encrypted, and the way to the other. */
export function EncryptionSetting({ state, isBusy, onKeys }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const isOn = state.keys !== null;
  const close = () => setOpen(false);
  return (
    <div class="setting">
      <dt class="setting-label">{t('backupKeys.state')}</dt>
      <dd id="backup-encryption" class="setting-control" data-on={isOn}>
        <span class="backup-fact">{t(isOn ? 'backupKeys.on' : 'backupKeys.off')}</span>
        <div class="backup-actions">
          <button id="backup-encrypt" class="button" disabled={isBusy} onClick={() => setOpen(true)}>
            {t(isOn ? 'backupKeys.turnOff' : 'backupKeys.turnOn')}
          </button>
        </div>
        {isOpen && isOn && <StopDialog onStop={() => onKeys(null)} onClose={close} />}
        {isOpen && !isOn && <EncryptDialog isAnew={state.set !== null} onKeys={onKeys} onClose={close} />}
      </dd>
    </div>
  );
}
