import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { SnapshotRecord } from '../../utils/model/records';

/** Marks a version that Menbe fetched by itself and the user did not see in a tab. */
export function FetchedMark({ origin }: Pick<SnapshotRecord, 'origin'>): JSX.Element | null {
  if (origin !== 'watch') return null;
  return (
    <span class="fetched-mark" title={t('watch.fetchedHint')}>
      {t('watch.fetched')}
    </span>
  );
}
