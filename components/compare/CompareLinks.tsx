import type { JSX } from 'preact';
import { t } from '../../utils/i18n/translate';
import type { SnapshotRecord } from '../../utils/model/records';
import { compareHash, type Listing } from '../navigation/route';

interface Props {
  /** Newest first. */
  versions: readonly SnapshotRecord[];
  shownId: string;
  listing: Listing;
}

/** A link from the version in the reader to its comparison with the one before; from the first version to that with the newest. */
export function CompareLinks({ versions, shownId, listing }: Props): JSX.Element | null {
  const shown = versions.findIndex(({ id }) => id === shownId);
  const before = versions[shown + 1];
  const newest = versions[0];
  const oldest = versions.at(-1);
  if (!newest || !oldest || versions.length < 2) return null;
  const href = before ? compareHash(before.id, shownId, listing) : compareHash(oldest.id, newest.id, listing);
  return (
    <a id="compare-versions" href={href}>
      {t(before ? 'compare.sinceBefore' : 'compare.open')}
    </a>
  );
}
