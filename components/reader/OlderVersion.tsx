import type { JSX } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { type Listing, readHash } from '../navigation/route';

interface Props {
  view: SnapshotView;
  listing: Listing;
}

/** Says that what is shown is not the newest version, and leads to that; nothing where it is. */
export function OlderVersion({ view: { snapshot, versions }, listing }: Props): JSX.Element | null {
  const [newest] = versions;
  if (!newest || newest.id === snapshot.id) return null;
  return (
    <p id="older-version" class="older-version">
      {t('library.olderVersion')}{' '}
      <a href={readHash(newest.id, listing)} title={exactTime(newest.archivedAt)}>
        {t('library.newestVersion', { date: shortDateTime(newest.archivedAt) })}
      </a>
    </p>
  );
}
