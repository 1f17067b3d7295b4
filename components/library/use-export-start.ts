import { useEffect } from 'preact/hooks';
import { takeExportSelection } from '../../utils/platform/export-selection';
import type { Exporting } from '../transfer/use-export';
import { listHash, type Route } from './route';
import type { Chosen } from './use-chosen';

/**
 * Starts an export of what is chosen, else of what the search finds, else of everything. One that the address orders (the
 * popup's export button) starts by itself, once: the order is then taken out of the address.
 */
export function useExportStart(route: Route, chosen: Chosen, exporting: Exporting): () => void {
  useEffect(() => {
    if (route.view !== 'list' || !route.exportOrder) return;
    const { filter, exportOrder } = route;
    history.replaceState(null, '', listHash(route));
    if (exportOrder === 'selected') {
      void takeExportSelection().then((urls) => exporting.start({ kind: 'pages', urls }));
    } else exporting.start(exportOrder === 'filter' ? { kind: 'filter', filter } : { kind: 'all' });
  }, [route]);
  return () => {
    if (chosen.count > 0) void chosen.urls().then((urls) => exporting.start({ kind: 'pages', urls }));
    else if (route.filter.trim() !== '') exporting.start({ kind: 'filter', filter: route.filter });
    else exporting.start({ kind: 'all' });
  };
}
