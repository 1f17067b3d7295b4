import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import type { JSX } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { exactTime } from '../../utils/i18n/format';
import { publishedTime } from '../../utils/i18n/format-date';
import { t } from '../../utils/i18n/translate';
import type { SnapshotRecord } from '../../utils/model/records';
import type { StatedCounts } from '../../utils/model/stated';
import { readableAddress } from '../../utils/url/readable-address';
import type { Listing } from '../navigation/route';
import { TrustedTime } from '../trusted-time/TrustedTime';
import { lazy } from '../ui/hooks/lazy';
import { Icon } from '../ui/icons/Icon';
import { WatchControl } from '../watch/WatchControl';
import { DeclaredSources } from './DeclaredSources';
import { Fact } from './Fact';
import { InCases } from './InCases';
import { OtherSnapshots } from './OtherSnapshots';
import { VersionTimes } from './VersionTimes';

// Knows the formats of all tools, which few sources come from.
const Imported = lazy(() => import('./Imported'), 'Imported');

interface Props {
  view: SnapshotView;
  listing: Listing;
  /** Folded, the facts are there all the same: they are printed. */
  isOpen: boolean;
}

/** All facts of a source, exactly. Those that the page does not state are named as missing. */
export function Details({ view, listing, isOpen }: Props): JSX.Element {
  const { page, snapshot } = view;
  return (
    <dl id="details" class="facts details" data-open={isOpen}>
      <StatedFacts snapshot={snapshot} />
      <Fact name={t(snapshot.imported ? 'library.importedAt' : 'library.archivedAt')}>
        <time dateTime={snapshot.archivedAt}>{exactTime(snapshot.archivedAt)}</time>
      </Fact>
      {snapshot.imported && <Imported from={snapshot.imported} />}
      <TrustedTime snapshotId={snapshot.id} />
      <Fact name={t('library.source')}>
        <Address url={snapshot.url} />
      </Fact>
      {snapshot.answered !== undefined && (
        <Fact name={t('library.answered')}>
          <bdi id="site-answer">HTTP {snapshot.answered}</bdi>
        </Fact>
      )}
      <InCases pageUrl={page.url} listing={listing} />
      <SnapshotFacts view={view} listing={listing} />
      {page.deleted === 0 && (
        <Fact name={t('watch.title')}>
          <WatchControl key={page.url} pageUrl={page.url} />
        </Fact>
      )}
    </dl>
  );
}

/** What the page says of itself. */
function StatedFacts({ snapshot }: { snapshot: SnapshotRecord }): JSX.Element {
  const { byline, publishedTime: published, details } = snapshot;
  const credited = details?.declaredSources.filter(({ self }) => !self) ?? [];
  return (
    <>
      <Fact name={t('library.byline')}>
        <bdi>{byline ?? <NotStated />}</bdi>
      </Fact>
      <Fact name={t('library.publishedAt')}>
        {published === null ? <NotStated /> : <time dateTime={published}>{publishedTime(published)}</time>}
      </Fact>
      {credited.length > 0 && (
        <Fact name={t('library.declaredSource')}>
          <DeclaredSources sources={credited} />
        </Fact>
      )}
      <StatedCounted stated={details?.stated} />
    </>
  );
}

/** The counts the page showed, named after the first it has; nothing where it showed none. */
function StatedCounted({ stated }: { stated: StatedCounts | undefined }): JSX.Element | null {
  const counts = countWords(stated);
  if (!stated || counts === '') return null;
  return (
    <Fact name={t(stated.views === null ? 'library.statedComments' : 'library.stated')}>
      <span id="stated-counts">{counts}</span>
    </Fact>
  );
}

function Address({ url }: { url: string }): JSX.Element {
  return (
    <a id="source-url" dir="ltr" href={url} target="_blank" rel="noreferrer" title={t('library.newTab')}>
      {readableAddress(url)}
      <Icon node={ExternalLink} size={13} />
    </a>
  );
}

/** The page's versions, and what else was archived of it: on the screen they are in the bar. */
function SnapshotFacts({ view, listing }: Pick<Props, 'view' | 'listing'>): JSX.Element {
  const { snapshot, versions, others } = view;
  return (
    <>
      {versions.length > 1 && (
        <Fact class="print-only" name={t('library.versions')}>
          <VersionTimes versions={versions} shownId={snapshot.id} listing={listing} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact class="print-only" name={t('library.alsoArchived')}>
          <OtherSnapshots others={others} listing={listing} />
        </Fact>
      )}
    </>
  );
}

/** The counts the page showed, as it is the page that says so. */
function countWords(stated: StatedCounts | undefined): string {
  const views = stated?.views ?? null;
  const comments = stated?.comments ?? null;
  const words = [
    views === null ? null : t('library.views', { count: views }),
    comments === null ? null : t('library.comments', { count: comments }),
  ];
  return words.filter((word) => word !== null).join(', ');
}

function NotStated(): JSX.Element {
  return <span class="not-stated">{t('library.notStated')}</span>;
}
