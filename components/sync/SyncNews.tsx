import type { JSX } from 'preact';
import { readBucket, readSyncStatus } from '../../utils/db/bucket-record';
import { errorWords } from '../../utils/i18n/error-words';
import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { isLate } from '../../utils/sync/sync-status';
import { useLiveQuery } from '../ui/hooks/use-live-query';

interface Props {
  now: Date;
  settingsHref: string;
}

/** Says in the library that the devices have not been in sync for long, or that sync needs the user; nothing else. */
export function SyncNews({ now, settingsHref }: Props): JSX.Element | null {
  // What is wrong with the database itself is told by the list and on the screen of the devices.
  const { value } = useLiveQuery(
    async () => ({ bucket: await readBucket(), status: await readSyncStatus() }),
    [],
  );
  if (!value?.bucket || !isLate(value.status, now)) return null;
  const { failure, syncedAt } = value.status;
  return (
    <section id="sync-news" class="watch-news" role="status">
      <p class="watch-news-title">{t('sync.news.title')}</p>
      {failure && <p>{errorWords(failure.code).title}</p>}
      <p>
        {syncedAt === null ? t('sync.news.never') : t('sync.news.since', { date: shortDateTime(syncedAt) })}
      </p>
      <p class="backup-actions">
        <a id="sync-open" class="button" href={settingsHref}>
          {t('sync.news.open')}
        </a>
      </p>
    </section>
  );
}
