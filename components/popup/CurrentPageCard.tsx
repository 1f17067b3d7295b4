import Archive from 'lucide/dist/esm/icons/archive.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { withoutTurns } from '../../utils/model/without-turns';
import { lazy } from '../ui/hooks/lazy';
import { Icon } from '../ui/icons/Icon';
import { siteOf } from '../sources/page-words';
import type { CurrentPage } from './use-current-page';

const CaptureStatus = lazy(() => import('./CaptureStatus'), 'CaptureStatus', 'parts');
const PageDesk = lazy(() => import('./PageDesk'), 'PageDesk', 'parts');

/** What the parts of the card are given. */
export interface CardProps {
  current: CurrentPage;
  now: Date;
  onOpen: (href: string) => void;
}

/** The page in front of the user: what it is, and the button that archives it. What the archive has of it comes a little later. */
export function CurrentPageCard(props: CardProps): JSX.Element {
  const { tab, view, archive } = props.current;
  return (
    <section class="current" aria-label={t('popup.currentPage')} data-phase={view.phase}>
      <p class="current-title" dir="auto">
        {withoutTurns(tab?.title ?? '')}
      </p>
      <p class="current-site">{tab?.url && siteOf({ title: null, siteName: null, url: tab.url })}</p>
      <div class="current-act">
        <div
          id="capture-status"
          class="current-status"
          role="status"
          data-phase={view.phase}
          data-code={view.phase === 'failed' ? view.failure.code : undefined}
          data-snapshot-id={'outcome' in view ? view.outcome.snapshotId : undefined}
        >
          <CaptureStatus {...props} />
        </div>
        <ArchiveButton current={props.current} onArchive={() => archive()} />
      </div>
      <PageDesk {...props} />
    </section>
  );
}

/** Has the focus from the start: the shortcut for the popup, then Enter, archives. */
function ArchiveButton({
  current: { view, foreseen },
  onArchive,
}: {
  current: CurrentPage;
  onArchive: () => void;
}): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const busy = view.phase === 'archiving';
  const again = 'outcome' in view || (view.phase === 'idle' && view.page);
  return (
    <button
      id="archive-button"
      // Bright only once it is known that it will work.
      class={again || !foreseen || foreseen.blocked ? 'button' : 'button button-primary'}
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
