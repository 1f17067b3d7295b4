import Library from 'lucide/dist/esm/icons/library.mjs';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { lazy } from '../ui/hooks/lazy';
import { useNow } from '../ui/hooks/use-now';
import { Icon } from '../ui/icons/Icon';
import { Mark } from '../ui/icons/Mark';
import { FilterInput } from '../ui/FilterInput';
import { Pane } from '../ui/Pane';
import { libraryHref } from '../navigation/library-address';
import { ListState } from './list/ListState';
import { PageList } from './list/PageList';
import { useSources } from './list/use-sources';
import { CurrentPageCard } from './CurrentPageCard';
import { PopupFooter } from './PopupFooter';
import { useCurrentPage } from './use-current-page';

const ArchiveNews = lazy(() => import('../news/ArchiveNews'), 'ArchiveNews', 'parts');
const Toast = lazy(() => import('../sources/Toast'), 'Toast', 'parts');

/** The popup: the page in front of the user, then all sources, newest first. */
export function Popup(): JSX.Element {
  const now = useNow();
  const [filter, setFilter] = useState('');
  const current = useCurrentPage(now);
  const found = useSources(filter);
  const sources = {
    ...found,
    remove(urls: readonly string[]) {
      current.forget(urls);
      found.remove(urls);
    },
  };
  return (
    <>
      <header class="popup-header">
        <Mark />
        <h1>Menbe</h1>
        <a
          id="open-library"
          class="button button-quiet"
          href={libraryHref('#/')}
          onClick={(event) => {
            event.preventDefault();
            openInLibrary(event.currentTarget.href);
          }}
        >
          <Icon node={Library} />
          {t('popup.library')}
        </a>
      </header>
      <CurrentPageCard current={current} now={now} onOpen={openInLibrary} />
      <FilterInput value={filter} onChange={setFilter} />
      <main class="popup-list" tabIndex={-1}>
        <Pane of={sources.list.rows}>
          {/* What is searched for comes first. */}
          {!filter && <ArchiveNews onOpen={openInLibrary} />}
          <ListState list={sources.list} onFilter={setFilter} />
          <PageList sources={sources} now={now} onOpen={openInLibrary} />
        </Pane>
      </main>
      <PopupFooter sources={sources} filter={filter} onOpen={openInLibrary} />
      {sources.deletion.used && <Toast deletion={sources.deletion} />}
    </>
  );
}

/** Shows a place in the library and closes the popup, which the browser does anyway where a tab takes the focus. */
function openInLibrary(href: string): void {
  void import('../../utils/platform/open-library').then(async ({ openLibrary }) => {
    await openLibrary(new URL(href, location.href).hash);
    close();
  });
}
