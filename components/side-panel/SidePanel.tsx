import Library from 'lucide/dist/esm/icons/library.mjs';
import type { JSX } from 'preact';
import { pageState } from '../../utils/archive/pages/page-state';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import { openLibrary } from '../../utils/platform/open-library';
import { libraryHref } from '../navigation/library-address';
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
import { PageHistory } from './PageHistory';
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
            {tab.title}
          </h2>
        )}
        {tab?.url && <PageHere key={tab.url} url={tab.url} />}
        {tab?.url === null && <p id="side-hidden">{t('afterCapture.sideHidden')}</p>}
      </main>
    </>
  );
}

/** What the archive has of a page, and of its site. */
function PageHere({ url }: { url: string }): JSX.Element {
  const now = useNow();
  const { value: page, failure } = useLiveQuery(() => pageState(getDatabase(), url), [url]);
  const isWeb = /^https?:/.test(url);
  if (failure) return <FailureNotice failure={failure} />;
  return (
    <>
      {isWeb && <p class="side-site">{siteOf({ title: null, siteName: null, url })}</p>}
      <p id="side-state" role="status">
        {page ? <Known page={page} now={now} onOpen={open} /> : page === null && stateWords(isWeb)}
      </p>
      {page && <KeptPage key={page.url} pageUrl={page.url} />}
      {page && <PageHistory page={page} onOpen={open} />}
      {isWeb && <OfSite url={url} isKept={Boolean(page)} onOpen={open} />}
    </>
  );
}

function stateWords(isWeb: boolean): string {
  return t(isWeb ? 'afterCapture.neverArchived' : 'afterCapture.notVisible');
}

/** Shows a place in the library; the panel stays. */
function open(href: string): void {
  void openLibrary(new URL(href, location.href).hash);
}
