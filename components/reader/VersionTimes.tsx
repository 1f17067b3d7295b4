import type { ComponentChildren, JSX } from 'preact';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { SnapshotRecord } from '../../utils/model/records';
import { type Listing, readHash } from '../navigation/route';
import { FetchedMark } from '../watch/FetchedMark';

interface Props {
  /** Newest first. */
  versions: readonly SnapshotRecord[];
  shownId: string;
  listing: Listing;
  /** What is told of a version below its time. */
  more?: (version: SnapshotRecord, before: SnapshotRecord | undefined) => ComponentChildren;
}

/** The versions of a page by their times, newest first, each leading to itself. */
export function VersionTimes({ versions, shownId, listing, more }: Props): JSX.Element {
  return (
    <ol class="version-times">
      {versions.map((version, index) => {
        const { id, archivedAt, origin } = version;
        return (
          <li key={id} class="version-time" data-shown={id === shownId}>
            <a href={readHash(id, listing)} aria-current={id === shownId} title={exactTime(archivedAt)}>
              <time dateTime={archivedAt}>{shortDateTime(archivedAt)}</time>
            </a>
            <FetchedMark origin={origin} />
            {id === shownId && <span class="version-shown"> {t('library.versionShown')}</span>}
            {more?.(version, versions[index + 1])}
          </li>
        );
      })}
    </ol>
  );
}
