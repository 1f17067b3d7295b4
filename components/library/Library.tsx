import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n/translate';
import { useNow } from '../hooks/use-now';
import { Toast } from '../list/Toast';
import { useSources } from '../list/use-sources';
import { Reader } from '../reader/Reader';
import { ExportPanel } from '../transfer/ExportPanel';
import { useExport } from '../transfer/use-export';
import { ListView } from './ListView';
import { listHash } from './route';
import { useExportOrder } from './use-export-order';
import { useRoute } from './use-route';

/** The library page: the list of all sources, or one of them in the reader. Both keep one export and one undo. */
export function Library(): JSX.Element {
  const route = useRoute();
  const now = useNow();
  const [filter, setFilter] = useState(route.view === 'list' ? route.filter : '');
  const sources = useSources(filter);
  const exporting = useExport();
  const listing = route.view === 'list';

  useEffect(() => {
    if (route.view === 'list') setFilter(route.filter);
  }, [route]);
  useEffect(() => {
    if (listing)
      document.title = filter ? t('library.documentTitleFiltered', { filter }) : t('library.documentTitle');
  }, [listing, filter]);
  useExportOrder(route, exporting);

  const changeFilter = (next: string) => {
    setFilter(next);
    history.replaceState(null, '', listHash(next));
  };
  return (
    <>
      <ListView
        shown={listing}
        sources={sources}
        filter={filter}
        onFilter={changeFilter}
        exporting={exporting}
        now={now}
      />
      {route.view === 'read' && (
        <Reader
          key={route.snapshotId}
          snapshotId={route.snapshotId}
          backHref={listHash(filter)}
          onRemove={(url) => sources.remove([url])}
        />
      )}
      <ExportPanel exporting={exporting} />
      <Toast deletion={sources.deletion} />
    </>
  );
}
