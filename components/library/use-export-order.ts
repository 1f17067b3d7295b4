import { useEffect } from 'preact/hooks';
import { takeExportSelection } from '../../utils/platform/export-selection';
import type { Exporting } from '../transfer/use-export';
import { listHash, type Route } from './route';

/** Starts the export that the address orders (the popup's export button), once: the order is then taken out of the address. */
export function useExportOrder(route: Route, exporting: Exporting): void {
  useEffect(() => {
    if (route.view !== 'list' || !route.exportOrder) return;
    const { filter, exportOrder } = route;
    history.replaceState(null, '', listHash(route));
    if (exportOrder === 'selected') {
      void takeExportSelection().then((urls) => exporting.start({ kind: 'pages', urls }));
    } else exporting.start(exportOrder === 'filter' ? { kind: 'filter', filter } : { kind: 'all' });
  }, [route]);
}
