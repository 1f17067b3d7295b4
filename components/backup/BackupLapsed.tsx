import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import { libraryHref } from '../navigation/library-address';
import { settingsHash, WHOLE } from '../navigation/route';
import { FailureNotice } from '../ui/FailureNotice';
import { lapsedWords } from './lapsed-words';
import { useBackup } from './use-backup';

/**
 * Says in the popup that a backup waits for a click, with the click. Chromium shows its question about a folder in a window of its own, for which a popup
 * closes: that one is asked in the settings.
 */
export function BackupLapsed({ onOpen }: { onOpen: (href: string) => void }): JSX.Element | null {
  const { state, failure, renew } = useBackup();
  if (!state?.place || state.lapsedAt === null) return null;
  const { place } = state;
  return (
    <section id="backup-news" class="watch-news" role="status">
      <p class="watch-news-title">{t('backupLapsed.title')}</p>
      <p>{lapsedWords(place)}</p>
      {failure && <FailureNotice failure={failure} />}
      <p>
        <button
          id="backup-go-on"
          class="button"
          onClick={
            place.kind === 'downloads' ? renew : () => onOpen(libraryHref(settingsHash('backup', WHOLE)))
          }
        >
          {t('backupLapsed.goOn')}
        </button>
      </p>
    </section>
  );
}
