import History from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs';
import type { JSX } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { formatCount } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import { CompareLinks } from '../compare/CompareLinks';
import { compareHash, type Listing } from '../navigation/route';
import { Disclosure } from '../ui/Disclosure';
import { FailureNotice } from '../ui/FailureNotice';
import { Icon } from '../ui/icons/Icon';
import { OtherSnapshots } from './OtherSnapshots';
import { Sightings } from './Sightings';
import { useSightings } from './use-sightings';
import { VersionTimes } from './VersionTimes';

interface Props {
  view: SnapshotView;
  listing: Listing;
}

/** The number of a page's versions, and behind it when each was archived and seen again, and what else there is of the page. */
export function Versions({ view, listing }: Props): JSX.Element {
  const label = t('list.versions', { count: view.versions.length });
  return (
    <Disclosure
      id="versions"
      label={label}
      button={
        <>
          <Icon node={History} size={18} />
          <span class="words-first">{label}</span>
          <span class="action-count" aria-hidden="true">
            {formatCount(view.versions.length)}
          </span>
        </>
      }
    >
      <Timeline view={view} listing={listing} />
    </Disclosure>
  );
}

function Timeline({ view, listing }: Props): JSX.Element {
  const { snapshot, versions, others } = view;
  const { sightings, failure } = useSightings(versions.map(({ id }) => id));
  return (
    <>
      <CompareLinks versions={versions} shownId={snapshot.id} listing={listing} />
      <VersionTimes
        versions={versions}
        shownId={snapshot.id}
        listing={listing}
        more={({ id }, before) => (
          <>
            {before && id !== snapshot.id && (
              <a class="version-compare" href={compareHash(before.id, id, listing)}>
                {t('library.whatChanged')}
              </a>
            )}
            <Sightings times={sightings.get(id) ?? []} />
          </>
        )}
      />
      {failure && <FailureNotice failure={failure} />}
      {others.length > 0 && (
        <>
          <h2 class="menu-heading">{t('library.alsoArchived')}</h2>
          <OtherSnapshots others={others} listing={listing} />
        </>
      )}
    </>
  );
}
