import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { archiveIdentity } from '../../utils/archive/pages/archive-identity';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { acceptLoss, rememberArchive } from '../../utils/platform/archive-marker';
import { FailureNotice } from '../ui/FailureNotice';

/** Says when the browser has replaced the archive by an empty one, until the user says that they know. */
export function LostArchive(): JSX.Element | null {
  const [lostPages, setLostPages] = useState<number | null>(null);
  useEffect(() => {
    archiveIdentity(getDatabase())
      .then(rememberArchive)
      .then(
        (lost) => setLostPages(lost?.pages ?? null),
        // A database that cannot be opened is told of by the list, which reads it too.
        () => setLostPages(null),
      );
  }, []);
  if (lostPages === null) return null;
  const accept = async () => {
    await acceptLoss(await archiveIdentity(getDatabase()));
    setLostPages(null);
  };
  return (
    <div id="lost-archive">
      <FailureNotice
        failure={{ code: 'database-lost', detail: t('lostArchive.held', { count: lostPages }) }}
      />
      <button class="button" onClick={() => void accept()}>
        {t('lostArchive.accept')}
      </button>
    </div>
  );
}
