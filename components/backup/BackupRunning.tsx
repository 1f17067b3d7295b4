import type { JSX } from 'preact';
import type { BackupProgressRecord } from '../../utils/backup/backup-state';
import { t } from '../../utils/i18n/translate';
import { cancelBackup } from '../../utils/platform/backup/cancel-backup';

/** How far the running backup is, and the button that ends it. */
export function BackupRunning({ progress }: { progress: BackupProgressRecord }): JSX.Element {
  const { done, all } = progress;
  return (
    <div id="backup-running" class="backup-actions" role="status">
      <progress {...(all > 0 && { value: done, max: all })} aria-label={t('backup.running')} />
      <span>{all > 0 ? t('backup.done', { done, all }) : t('backup.running')}</span>
      <button id="backup-cancel" class="button button-quiet" onClick={cancelBackup}>
        {t('backup.cancel')}
      </button>
    </div>
  );
}
