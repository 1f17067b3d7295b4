import { useEffect } from 'preact/hooks';
import { takeExportSelection } from '../../utils/platform/export-selection';
import type { ExportScope } from '../../utils/archive/export/json/export-archive';
import { listHash, type Route } from '../navigation/route';
import type { Chosen } from './list/use-chosen';

/**
 * Gives the beginning of an export of what is chosen, else of what the search finds, else of everything. One that the address
 * orders (the popup's export button) begins by itself, once: the order is then taken out of the address.
 * @param begin asks for the form of the export
 */
export function useExportStart(
  route: Route,
  chosen: Chosen,
  begin: (scope: ExportScope) => void,
): () => void {
  useEffect(() => {
    if (route.view !== 'list' || !route.exportOrder) return;
    const { filter, exportOrder } = route;
    history.replaceState(null, '', listHash(route));
    if (exportOrder === 'selected') {
      void takeExportSelection().then((urls) => begin({ kind: 'pages', urls }));
    } else begin(exportOrder === 'filter' ? { kind: 'filter', filter } : { kind: 'all' });
  }, [route]);
  return () => {
    if (chosen.count > 0) void chosen.urls().then((urls) => begin({ kind: 'pages', urls }));
    else if (route.filter.trim() !== '') begin({ kind: 'filter', filter: route.filter });
    else begin({ kind: 'all' });
  };
}
