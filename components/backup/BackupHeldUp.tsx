import type { JSX } from 'preact';
import type { BackupStateRecord } from '../../utils/backup/backup-state';
import { errorWords } from '../../utils/i18n/error-words';
import { t } from '../../utils/i18n/translate';
import { lapsedWords } from './lapsed-words';
import type { Backup } from './use-backup';

interface Props {
  backup: Pick<Backup, 'renew'>;
  state: BackupStateRecord;
}

/** What keeps backups from being written until the user does something; nothing where they go on by themselves. */
export function BackupHeldUp({ backup, state }: Props): JSX.Element | null {
  if (state.place && state.lapsedAt !== null)
    return (
      <div id="backup-lapsed" class="backup-held-up failure-line" role="alert">
        <p>{lapsedWords(state.place)}</p>
        <button class="button button-primary" onClick={backup.renew}>
          {t('backupLapsed.goOn')}
        </button>
      </div>
    );
  if (state.askedAt === null) return null;
  const { title, nextStep } = errorWords('backup-asked');
  return (
    <div id="backup-asked" class="backup-held-up failure-line" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{nextStep}</p>
    </div>
  );
}
