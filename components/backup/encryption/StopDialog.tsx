import type { JSX } from 'preact';
import { t } from '../../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../../ui/Dialog';

/** Says what follows when backups are no longer encrypted, and asks whether that is meant. */
export function StopDialog({ onStop, onClose }: { onStop: () => void; onClose: () => void }): JSX.Element {
  return (
    <Dialog id="stop-encrypting-dialog" class="dialog" labelledBy="stop-encrypting-title" onClose={onClose}>
      {(close) => (
        <>
          <DialogHeader
            id="stop-encrypting-title"
            title={t('backupKeys.offTitle')}
            closeLabel={t('keys.close')}
            onClose={close}
          />
          <div class="dialog-body">
            <p>{t('backupKeys.offHint')}</p>
            <div class="dialog-actions">
              <button class="button" onClick={close}>
                {t('backupKeys.keep')}
              </button>
              <button
                id="stop-encrypting-confirm"
                class="button button-primary"
                onClick={() => {
                  onStop();
                  close();
                }}
              >
                {t('backupKeys.offConfirm')}
              </button>
            </div>
          </div>
        </>
      )}
    </Dialog>
  );
}
