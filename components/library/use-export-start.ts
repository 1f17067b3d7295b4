import { useEffect } from 'preact/hooks';
import { takeExportSelection } from '../../utils/platform/export-selection';
import type { ExportScope } from '../../utils/archive/export/export-request';
import type { Attempt } from '../ui/hooks/use-attempt';
import { listHash, type Route } from '../navigation/route';
import type { Chosen } from './list/use-chosen';

interface Start {
  /** Asks for the form of the export. */
  begin: (scope: ExportScope) => void;
  /** Runs what can fail, and shows when it does. */
  attempt: Attempt['attempt'];
}

/**
 * Returns what starts an export of the chosen sources, else of what the search finds, else of everything. An export that
 * the address orders (by the popup's export button) starts by itself, once: the order is then taken out of the address.
 */
export function useExportStart(route: Route, chosen: Chosen, { begin, attempt }: Start): () => void {
  useEffect(() => {
    if (route.view !== 'list' || !route.exportOrder) return;
    const { filter, exportOrder } = route;
    history.replaceState(null, '', listHash(route));
    switch (exportOrder) {
      case 'selected':
        void attempt(async () => begin({ kind: 'pages', urls: await takeExportSelection() }));
        break;
      case 'filter':
        begin({ kind: 'filter', filter });
        break;
      case 'all':
        begin({ kind: 'all' });
    }
  }, [route]);
  return () => {
    if (chosen.count > 0) chosen.withUrls((urls) => begin({ kind: 'pages', urls }));
    else if (route.filter.trim() !== '') begin({ kind: 'filter', filter: route.filter });
    else begin({ kind: 'all' });
  };
}
