import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import type { ComponentChildren, JSX, Ref } from 'preact';
import type { SnapshotView } from '../../utils/archive/read-snapshot';
import { exactTime } from '../../utils/i18n/format';
import { publishedTime } from '../../utils/i18n/format-date';
import { t } from '../../utils/i18n/translate';
import { Icon } from '../icons/Icon';
import { KindMark } from '../list/KindMark';
import { langAttribute, siteOf, titleOf } from '../list/page-words';
import { VersionList } from './VersionList';

interface Props {
  view: SnapshotView;
  headingRef: Ref<HTMLHeadingElement>;
}

/** Where a text comes from and when it was archived; what the page did not state is said to be missing. */
export function ReaderHeader({ view, headingRef }: Props): JSX.Element {
  const { snapshot, versions } = view;
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
      <dl class="facts">
        <Fact name={t('library.byline')}>
          <bdi id="byline">{snapshot.byline ?? <NotStated />}</bdi>
        </Fact>
        <Fact name={t('library.publishedAt')}>
          {snapshot.publishedTime === null ? (
            <span id="published-at">
              <NotStated />
            </span>
          ) : (
            <time id="published-at" dateTime={snapshot.publishedTime}>
              {publishedTime(snapshot.publishedTime)}
            </time>
          )}
        </Fact>
        <Fact name={t('library.archivedAt')}>
          <time id="archived-at" dateTime={snapshot.archivedAt}>
            {exactTime(snapshot.archivedAt)}
          </time>
        </Fact>
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
        {versions.length > 1 && (
          <Fact name={t('library.versions')}>
            <VersionList versions={versions} shownId={snapshot.id} />
          </Fact>
        )}
      </dl>
    </header>
  );
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
