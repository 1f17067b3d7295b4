import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { Dialog, DialogHeader } from '../ui/Dialog';
import { numberOf } from './ArchiveList';

interface Props {
  /** The database to go on in. */
  to: string;
  /** Whether it is there already. */
  isOld: boolean;
  onSwitch: () => void;
  onClose: () => void;
}

/** Says what happens when Menbe goes on in another database, and asks whether it is meant. */
export function SwitchDialog({ to, isOld, onSwitch, onClose }: Props): JSX.Element {
  const title = isOld ? t('rescue.backTitle', { number: numberOf(to) }) : t('rescue.anewTitle');
  return (
    <Dialog id="switch-dialog" class="dialog" labelledBy="switch-title" onClose={onClose}>
      {(close) => (
        <>
          <DialogHeader id="switch-title" title={title} closeLabel={t('rescue.close')} onClose={close} />
          <div class="dialog-body">
            <p>{isOld ? t('rescue.backWhat') : t('rescue.anewWhat')}</p>
            {!isOld && <p>{t('rescue.anewStays')}</p>}
            <p class="dialog-actions">
              <button class="button" onClick={close}>
                {t('rescue.keep')}
              </button>
              <button
                id="switch-confirm"
                class="button button-primary"
                onClick={() => {
                  onSwitch();
                  close();
                }}
              >
                {isOld ? t('rescue.backDo') : t('rescue.anewDo')}
              </button>
            </p>
          </div>
        </>
      )}
    </Dialog>
  );
}
