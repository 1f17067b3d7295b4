/** Which sources an address asks to export at once; `selected` are the ones the popup left in session storage. */
export type ExportOrder = 'all' | 'filter' | 'selected';

/** A place in the library, as its address says. */
export type Route =
  { view: 'list'; filter: string; exportOrder: ExportOrder | null } | { view: 'read'; snapshotId: string };

const EXPORT_ORDERS: readonly string[] = ['all', 'filter', 'selected'] satisfies ExportOrder[];

function isExportOrder(value: string | null): value is ExportOrder {
  return value !== null && EXPORT_ORDERS.includes(value);
}

/** Reads `#/`, `#/?q=words&export=all`, `#/read/<snapshot id>`; what it does not know is the whole list. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [, snapshotId] = /^\/read\/([\w-]+)$/.exec(path) ?? [];
  if (snapshotId !== undefined) return { view: 'read', snapshotId };
  const parameters = new URLSearchParams(query);
  const order = parameters.get('export');
  return {
    view: 'list',
    filter: parameters.get('q') ?? '',
    exportOrder: isExportOrder(order) ? order : null,
  };
}

/** The address of the list with a filter. */
export function listHash(filter: string): string {
  return filter === '' ? '#/' : `#/?${new URLSearchParams({ q: filter })}`;
}

/** The address of a snapshot in the reader. */
export function readHash(snapshotId: string): string {
  return `#/read/${snapshotId}`;
}
