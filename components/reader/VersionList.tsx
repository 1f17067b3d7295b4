import type { JSX } from 'preact';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { SnapshotRecord } from '../../utils/model/records';
import { FetchedMark } from '../watch/FetchedMark';
import { type Listing, readHash } from '../navigation/route';

/** More than this and the list waits to be unfolded. */
const SHOWN_AT_ONCE = 4;

interface Props {
  versions: SnapshotRecord[];
  shownId: string;
  listing: Listing;
}

/** All snapshots of a page, newest first, each leading to itself. */
export function VersionList({ versions, shownId, listing }: Props): JSX.Element {
  return (
    <details class="versions" open={versions.length <= SHOWN_AT_ONCE}>
      <summary>{t('list.versions', { count: versions.length })}</summary>
      <ol>
        {versions.map(({ id, archivedAt, origin }) => (
          <li key={id}>
            <a href={readHash(id, listing)} aria-current={id === shownId} title={exactTime(archivedAt)}>
              <time dateTime={archivedAt}>{shortDateTime(archivedAt)}</time>
            </a>
            <FetchedMark origin={origin} />
            {id === shownId && <span> {t('library.versionShown')}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
