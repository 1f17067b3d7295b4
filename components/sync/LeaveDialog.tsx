import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { TaskDialog } from './TaskDialog';

interface Props {
  /** Changes that no other device has. */
  unsent: number;
  /** Rejects where it fails. */
  onLeave: () => Promise<void>;
  onClose: () => void;
}

/** Says what becomes of what, before this device is disconnected. */
export function LeaveDialog({ unsent, onLeave, onClose }: Props): JSX.Element {
  return (
    <TaskDialog
      id="leave-dialog"
      title={t('sync.leaving.title')}
      action={t('sync.leaving.leave')}
      working={t('sync.leaving.leaving')}
      done={t('sync.leaving.left')}
      act={async () => {
        await onLeave();
        return true;
      }}
      onClose={onClose}
    >
      <ul class="leaving">
        <li>{t('sync.leaving.here')}</li>
        <li>{t('sync.leaving.there')}</li>
        <li>{t('sync.leaving.keys')}</li>
        {unsent > 0 && <li class="failure-line">{t('sync.leaving.waiting', { count: unsent })}</li>}
      </ul>
    </TaskDialog>
  );
}
