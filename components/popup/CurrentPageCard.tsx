import Archive from 'lucide/dist/esm/icons/archive.mjs';
import CircleCheck from 'lucide/dist/esm/icons/circle-check.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { exactTime, relativeTime, shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { SaveOutcome } from '../../utils/model/capture';
import type { PageRecord } from '../../utils/model/records';
import { lazy } from '../ui/hooks/lazy';
import { Icon } from '../ui/icons/Icon';
import { LazyFailureNotice } from '../ui/lazy-failure-notice';
import { siteOf } from '../sources/page-words';
import { libraryHref, readerPath } from '../navigation/library-address';
import type { CaptureView } from './capture-view';
import type { CurrentPage } from './use-current-page';

const AfterCapture = lazy(() => import('./AfterCapture'), 'AfterCapture', 'parts');

interface Props {
  current: CurrentPage;
  now: Date;
  onOpen: (href: string) => void;
}

/** The page in front of the user: what it is, what the archive has of it, and the button that archives it. */
export function CurrentPageCard({ current, now, onOpen }: Props): JSX.Element {
  const { tab, view, scope, archive } = current;
  const hidden = tab !== undefined && !tab?.url;
  return (
    <section class="current" aria-label={t('popup.currentPage')} data-phase={view.phase}>
      <p class="current-title" dir="auto">
        {hidden ? t('popup.notVisible') : tab?.title}
      </p>
      <p class="current-site">{hidden ? t('popup.notVisibleHint') : hostOf(tab?.url)}</p>
      <div class="current-act">
        <Status view={view} now={now} hidden={hidden} onOpen={onOpen} />
        <ArchiveButton view={view} onArchive={() => archive()} />
      </div>
      {view.phase === 'failed' && <LazyFailureNotice failure={view.failure} />}
      {'outcome' in view && (
        <AfterCapture outcome={view.outcome} onArchiveAll={scope === 'all' ? null : () => archive('all')} />
      )}
    </section>
  );
}

interface ButtonProps {
  view: CaptureView;
  onArchive: () => void;
}

/** Has the focus from the start: the shortcut for the popup, then Enter, archives. */
function ArchiveButton({ view, onArchive }: ButtonProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const busy = view.phase === 'archiving';
  const again = 'outcome' in view || (view.phase === 'idle' && view.page);
  return (
    <button
      id="archive-button"
      class={again ? 'button' : 'button button-primary'}
      ref={button}
      aria-busy={busy}
      aria-disabled={busy}
      onClick={onArchive}
    >
      <Icon node={Archive} />
      {busy ? t('popup.archiving') : t(again ? 'popup.archiveAgain' : 'popup.archive')}
    </button>
  );
}

interface StatusProps extends Pick<Props, 'now' | 'onOpen'> {
  view: CaptureView;
  hidden: boolean;
}

/** The state in words, announced when it changes; `data-` attributes say the same to scripts. */
function Status({ view, now, hidden, onOpen }: StatusProps): JSX.Element {
  const outcome = 'outcome' in view ? view.outcome : null;
  return (
    <div
      id="capture-status"
      class="current-status"
      role="status"
      data-phase={view.phase}
      data-code={view.phase === 'failed' ? view.failure.code : undefined}
      data-snapshot-id={outcome?.snapshotId}
    >
      {view.phase === 'idle' && !hidden && pageWords(view.page, now)}
      {view.phase === 'archiving' && view.notArticle && t('afterCapture.archivingPage')}
      {view.phase === 'failed' && t('popup.notArchived')}
      {outcome && <Outcome outcome={outcome} onOpen={onOpen} />}
    </div>
  );
}

function Outcome({ outcome, onOpen }: { outcome: SaveOutcome; onOpen: Props['onOpen'] }): JSX.Element {
  return (
    <>
      <Icon node={CircleCheck} />
      <span title={exactTime(outcome.since)}>{outcomeWords(outcome)}</span>
      <a
        href={libraryHref(readerPath(outcome.snapshotId))}
        onClick={(event) => {
          event.preventDefault();
          onOpen(event.currentTarget.href);
        }}
      >
        {t('popup.read')}
      </a>
    </>
  );
}

/** What the archive has of the page; nothing until that was looked up. */
function pageWords(page: PageRecord | null | undefined, now: Date): JSX.Element | string | null {
  if (page === undefined) return null;
  if (!page) return t('popup.neverArchived');
  const when = relativeTime(page.lastArchivedAt, now) ?? t('list.justNow');
  const count = page.snapshotCount;
  return (
    <span title={exactTime(page.lastArchivedAt)}>
      {count > 1 ? t('popup.archivedVersions', { when, count }) : t('popup.archivedOnce', { when })}
    </span>
  );
}

function outcomeWords({ status, kind, since }: SaveOutcome): string {
  if (status === 'unchanged') return t('popup.unchanged', { date: shortDateTime(since) });
  if (kind === 'page') return t('popup.archivedPage');
  return t(kind === 'selection' ? 'popup.archivedSelection' : 'popup.archived');
}

function hostOf(url: string | null | undefined): string | undefined {
  return url ? siteOf({ title: null, siteName: null, url }) : undefined;
}
