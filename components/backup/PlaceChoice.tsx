import type { JSX } from 'preact';
import type { ChosenPlace } from '../../utils/backup/backup-state';
import { t } from '../../utils/i18n/translate';
import { canChooseFolder } from '../../utils/platform/backup/folder-access';
import { SectionDetails } from '../ui/SectionDetails';
import type { Backup } from './use-backup';

interface Props {
  backup: Pick<Backup, 'toFolder' | 'toDownloads'>;
  /** Where backups go; `null` where none are made. */
  chosen: ChosenPlace | null;
}

/** Where backups are to go; once that is chosen, it is folded. */
export function PlaceChoice({ backup, chosen }: Props): JSX.Element {
  if (!chosen) return <Choices backup={backup} chosen={chosen} />;
  return (
    <SectionDetails>
      <p class="setting-hint">{t('backup.kept')}</p>
      <Choices backup={backup} chosen={chosen} />
    </SectionDetails>
  );
}

function Choices({ backup, chosen }: Props): JSX.Element {
  const withFolder = canChooseFolder();
  const main = chosen === null ? 'button button-primary' : 'button';
  return (
    <div class="backup-places">
      {withFolder && (
        <div>
          <button id="backup-to-folder" class={main} onClick={backup.toFolder}>
            {t(chosen?.kind === 'folder' ? 'backup.otherFolder' : 'backup.toFolder')}
          </button>
          <p class="setting-hint">{t('backup.toFolderHint')}</p>
        </div>
      )}
      {chosen?.kind !== 'downloads' && (
        <div>
          <button id="backup-to-downloads" class={withFolder ? 'button' : main} onClick={backup.toDownloads}>
            {t('backup.toDownloads')}
          </button>
          <p class="setting-hint">{t('backup.toDownloadsHint')}</p>
        </div>
      )}
    </div>
  );
}
