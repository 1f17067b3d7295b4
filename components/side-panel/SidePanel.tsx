import Library from 'lucide/dist/esm/icons/library.mjs';
import type { JSX } from 'preact';
import { pageState } from '../../utils/archive/pages/page-state';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { withoutTurns } from '../../utils/model/without-turns';
import type { LiveTab } from '../../utils/platform/live-page';
import { openLibrary } from '../../utils/platform/open-library';
import { restrictedByAddress } from '../../utils/platform/restricted-page';
import { inBackground } from '../../utils/platform/tell-trouble';
import { libraryHref } from '../navigation/library-address';
import { ForeseenNotice } from '../popup/ForeseenNotice';
import { Known } from '../popup/Known';
import { KeptPage } from '../popup/KeptPage';
import { OfSite } from '../popup/OfSite';
import { OpenLink } from '../popup/OpenLink';
import { siteOf } from '../sources/page-words';
import { FailureNotice } from '../ui/FailureNotice';
import { useLiveQuery } from '../ui/hooks/use-live-query';
import { useNow } from '../ui/hooks/use-now';
import { Icon } from '../ui/icons/Icon';
import { Mark } from '../ui/icons/Mark';
import { ArchiveHere } from './ArchiveHere';
import { ChangedNow } from './ChangedNow';
import { LiveHighlights } from './LiveHighlights';
import { MakeHighlight } from './MakeHighlight';
import { PageHistory } from './PageHistory';
import { useLoads } from '../highlights/live/use-loads';
import { useShownTab } from './use-shown-tab';

/** Beside the live page: what the archive has of it, as one goes from page to page. */
export function SidePanel(): JSX.Element {
  const tab = useShownTab();
  return (
    <>
      <header class="side-header">
        <Mark />
        <h1>Menbe</h1>
        <OpenLink id="open-library" href={libraryHref('#/')} onOpen={open}>
          <Icon node={Library} />
          {t('popup.library')}
        </OpenLink>
      </header>
      <main class="side-main">
        {tab?.title && (
          <h2 class="side-title" dir="auto">
            {withoutTurns(tab.title)}
          </h2>
        )}
        {tab?.url && <PageHere key={`${String(tab.id)} ${tab.url}`} tab={{ id: tab.id, url: tab.url }} />}
        {tab?.url === null && <p id="side-hidden">{t('afterCapture.sideHidden')}</p>}
      </main>
    </>
  );
}

/** What the archive has of a page, what can be done with the live one, and how much there is of its site. */
function PageHere({ tab }: { tab: LiveTab }): JSX.Element {
  const { url } = tab;
  const now = useNow();
  const { value: page, failure } = useLiveQuery(() => pageState(getDatabase(), url), [url]);
  const isWeb = /^https?:/.test(url);
  if (failure) return <FailureNotice failure={failure} />;
  return (
    <>
      {isWeb && <p class="side-site">{siteOf({ title: null, siteName: null, url })}</p>}
      <p id="side-state" role="status">
        {page ? (
          <Known page={page} now={now} onOpen={open} />
        ) : (
          isWeb && page === null && t('afterCapture.neverArchived')
        )}
      </p>
      {!isWeb && <ForeseenNotice foreseen={{ blocked: restrictedByAddress(url), doubt: null }} />}
      {page !== undefined && isWeb && <Desk tab={tab} page={page} />}
      {isWeb && <OfSite url={url} isKept={Boolean(page)} onOpen={open} />}
    </>
  );
}

/** What can be done here: with an archived page, and with one that is not, which can be archived alone or with a highlight. */
function Desk({ tab, page }: { tab: LiveTab; page: PageRecord | null }): JSX.Element {
  const loads = useLoads(tab.id);
  return (
    <>
      {page ? (
        <KeptPage key={page.url} pageUrl={page.url} />
      ) : (
        <ArchiveHere tab={tab} scope="content" words={t('popup.archive')} />
      )}
      {/* What was found is forgotten once the page is loaded or archived again. */}
      {page && <ChangedNow key={`${String(loads)} ${page.lastArchivedAt}`} tab={tab} pageUrl={page.url} />}
      <MakeHighlight tab={tab} />
      {page && <LiveHighlights tab={tab} pageUrl={page.url} />}
      {page && <PageHistory page={page} onOpen={open} />}
    </>
  );
}

/** Shows a place in the library; the panel stays. */
function open(href: string): void {
  inBackground('pages', () => openLibrary(new URL(href, location.href).hash));
}
