import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import type { ComponentChildren, JSX, Ref } from 'preact';
import type { SnapshotView } from '../../utils/archive/snapshots/read-snapshot';
import { exactTime } from '../../utils/i18n/format';
import { publishedTime } from '../../utils/i18n/format-date';
import { t } from '../../utils/i18n/translate';
import { CompareLinks } from '../compare/CompareLinks';
import { Icon } from '../ui/icons/Icon';
import type { StatedCounts } from '../../utils/model/stated';
import type { Listing } from '../navigation/route';
import { KeptFiles } from '../attachments/KeptFiles';
import { KindMark } from '../sources/KindMark';
import { langAttribute, siteOf, titleOf } from '../sources/page-words';
import { PageTags } from '../tags/PageTags';
import { DeclaredSources } from './DeclaredSources';
import { OtherSnapshots } from './OtherSnapshots';
import { TrustedTime } from '../trusted-time/TrustedTime';
import { VersionList } from './VersionList';
import { FetchedMark } from '../watch/FetchedMark';
import { WatchControl } from '../watch/WatchControl';

interface Props {
  view: SnapshotView;
  listing: Listing;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The facts of a source: author, dates, address, versions, files, tags. Facts that the page does not state are named as missing. */
export function ReaderHeader({ view, listing, headingRef }: Props): JSX.Element {
  const { snapshot } = view;
  const language = { lang: langAttribute(snapshot.lang), dir: snapshot.dir ?? 'auto' } as const;
  return (
    <header class="reader-header">
      <p class="reader-site">
        <bdi id="site">{siteOf(snapshot)}</bdi>
        <KindMark kind={snapshot.kind} />
      </p>
      <h1 class="reader-title" ref={headingRef} tabIndex={-1} {...language}>
        {titleOf(snapshot)}
      </h1>
      <Facts view={view} listing={listing} />
    </header>
  );
}

function Facts({ view, listing }: Omit<Props, 'headingRef'>): JSX.Element {
  const { page, snapshot } = view;
  const credited = snapshot.details?.declaredSources.filter(({ self }) => !self) ?? [];
  const counts = countWords(snapshot.details?.stated);
  return (
    <dl class="facts">
      <Fact name={t('library.byline')}>
        <bdi id="byline">{snapshot.byline ?? <NotStated />}</bdi>
      </Fact>
      <Fact name={t('library.publishedAt')}>
        <PublishedAt time={snapshot.publishedTime} />
      </Fact>
      <Fact name={t('library.archivedAt')}>
        <time id="archived-at" dateTime={snapshot.archivedAt}>
          {exactTime(snapshot.archivedAt)}
        </time>
        <FetchedMark origin={snapshot.origin} />
      </Fact>
      <TrustedTime snapshotId={snapshot.id} />
      <Fact name={t('library.source')}>
        <a
          id="source-url"
          dir="ltr"
          href={snapshot.url}
          target="_blank"
          rel="noreferrer"
          title={t('library.newTab')}
        >
          {snapshot.url}
          <Icon node={ExternalLink} size={13} />
        </a>
      </Fact>
      {credited.length > 0 && (
        <Fact name={t('library.declaredSource')}>
          <DeclaredSources sources={credited} />
        </Fact>
      )}
      {counts !== '' && (
        <Fact name={t('library.stated')}>
          <span id="stated-counts">{counts}</span>
        </Fact>
      )}
      <SnapshotFacts view={view} listing={listing} />
      <Fact name={t('attachments.kept')}>
        <KeptFiles key={snapshot.id} snapshot={snapshot} />
      </Fact>
      <Fact name={t('watch.title')}>
        <WatchControl key={page.url} pageUrl={page.url} />
      </Fact>
      <Fact name={t('annotate.tags')}>
        <PageTags key={page.url} url={page.url} tags={page.tags} />
      </Fact>
    </dl>
  );
}

/** The page's versions, and what else was archived of it. */
function SnapshotFacts({ view, listing }: Omit<Props, 'headingRef'>): JSX.Element {
  const { snapshot, versions, others } = view;
  return (
    <>
      {versions.length > 1 && (
        <Fact name={t('library.versions')}>
          <VersionList versions={versions} shownId={snapshot.id} listing={listing} />
          <CompareLinks versions={versions} shownId={snapshot.id} listing={listing} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact name={t('library.alsoArchived')}>
          <OtherSnapshots others={others} listing={listing} />
        </Fact>
      )}
    </>
  );
}

function PublishedAt({ time }: { time: string | null }): JSX.Element {
  if (time === null)
    return (
      <span id="published-at">
        <NotStated />
      </span>
    );
  return (
    <time id="published-at" dateTime={time}>
      {publishedTime(time)}
    </time>
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

function Fact({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function NotStated(): JSX.Element {
  return <span class="not-stated">{t('library.notStated')}</span>;
}
