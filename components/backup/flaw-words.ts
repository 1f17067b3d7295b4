import type { SetFlaw } from '../../utils/backup/read-folder';
import { t } from '../../utils/i18n/translate';

/** What is wrong with a set of backups, and what that means. */
export function flawWords(flaw: SetFlaw): string {
  switch (flaw.kind) {
    case 'unreadable':
      return t('restore.manifestUnreadable', { file: flaw.name });
    case 'newer':
      return t('restore.manifestNewer', { file: flaw.name });
    case 'misnamed':
      return t('restore.manifestMisnamed', { file: flaw.name });
    case 'missing':
      return flaw.from === flaw.to
        ? t('restore.backupMissing', { number: flaw.from })
        : t('restore.backupsMissing', { from: flaw.from, to: flaw.to });
    case 'broken':
      return t('restore.chainBroken', { number: flaw.seq });
    case 'locked':
      return t('restore.backupLocked', { number: flaw.seq });
    case 'part':
      return t(`restore.part.${flaw.state}`, { file: flaw.name });
  }
}
