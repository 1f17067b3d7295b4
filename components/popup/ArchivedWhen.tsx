import type { JSX } from 'preact';
import { pageTimes } from '../../utils/archive/pages/page-times';
import { getDatabase } from '../../utils/db/database';
import { exactTime, relativeTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { countVersions } from '../../utils/model/count-versions';
import type { PageRecord } from '../../utils/model/records';
import { useLiveQuery } from '../ui/hooks/use-live-query';

interface Props {
  page: PageRecord;
  now: Date;
}

/** When the shown version of a page was archived, of how many; then, apart, when it was seen unchanged. */
export function ArchivedWhen({ page, now }: Props): JSX.Element | null {
  const { url, newestSnapshotId, lastArchivedAt } = page;
  const { value: times } = useLiveQuery(
    () => pageTimes(getDatabase(), page),
    [url, newestSnapshotId, lastArchivedAt],
  );
  if (!times) return null;
  const whenOf = (iso: string) => relativeTime(iso, now) ?? t('list.justNow');
  const { shownAt, unchangedAt } = times;
  const when = whenOf(shownAt);
  const count = countVersions(page);
  return (
    <span class="archived-when">
      <span title={exactTime(shownAt)}>
        {count > 1
          ? t('afterCapture.archivedVersions', { when, count })
          : t('afterCapture.archivedOnce', { when })}
      </span>
      {unchangedAt !== null && (
        <>
          {' · '}
          <span title={exactTime(unchangedAt)}>
            {t('afterCapture.seenUnchanged', { when: whenOf(unchangedAt) })}
          </span>
        </>
      )}
    </span>
  );
}
