import type { ChosenPlace } from '../../utils/backup/backup-state';
import { t } from '../../utils/i18n/translate';

/** What the browser does not allow any more, by where backups go. */
export function lapsedWords({ kind }: ChosenPlace): string {
  return t(`backupLapsed.${kind}`);
}
