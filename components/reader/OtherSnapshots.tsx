import type { JSX } from 'preact';
import type { SnapshotRecord } from '../../utils/model/records';
import { exactTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { type Listing, readHash } from '../navigation/route';
import { KindMark } from '../sources/KindMark';

interface Props {
  others: readonly SnapshotRecord[];
  listing: Listing;
}

/** What else was archived of a page, newest first: each leads to itself. */
export function OtherSnapshots({ others, listing }: Props): JSX.Element {
  return (
    <ul id="other-snapshots" class="other-snapshots">
      {others.map(({ id, kind, archivedAt }) => (
        <li key={id}>
          <a href={readHash(id, listing)} title={exactTime(archivedAt)}>
            <time dateTime={archivedAt}>{shortDateTime(archivedAt)}</time>
          </a>{' '}
          {kind === 'article' ? <span class="kind">{t('library.article')}</span> : <KindMark kind={kind} />}
        </li>
      ))}
    </ul>
  );
}
