import { parseQuery } from '../../utils/search/query/parse-query';
import { comparePath } from './compare-path';
import { readerPath } from './library-address';

/** Which sources an address asks to export at once; `selected` are the ones the popup left in session storage. */
type ExportOrder = 'all' | 'filter' | 'selected';

/** Orders of the list; of equal ones the last archived comes first. `seen` is by the last time, `archived` by the first. */
export const SORTS = ['seen', 'archived', 'relevance', 'published', 'title', 'site', 'opens'] as const;
/** One of `SORTS`, as the library's address spells it. */
export type Sort = (typeof SORTS)[number];

/** What the list shows: a search as typed, and an order. `null` is the search's own order, see `sortOf`. */
export interface Listing {
  filter: string;
  sort: Sort | null;
}

/** A place in the library, as its address says. */
export type Route = Listing & ({ view: 'list'; exportOrder: ExportOrder | null } | Pane);

/** What the reader shows of a snapshot: its text, or what was saved beside that. */
export const READER_TABS = ['article', 'page', 'screenshot', 'files'] as const;
/** One of `READER_TABS`, as the library's address spells it; the article's own address says none. */
export type ReaderTab = (typeof READER_TABS)[number];

/** A pane beside the list. */
type Pane =
  | { view: 'read'; snapshotId: string; tab: ReaderTab }
  | { view: 'compare'; oldId: string; newId: string }
  | { view: (typeof SIDE_VIEWS)[number] }
  | { view: 'case'; caseId: string }
  | { view: 'settings'; section: string | null };

/** The panes beside the list that show no source. On narrow windows they take the place of the list. */
export type SideView = (typeof SIDE_VIEWS)[number] | 'settings';
const SIDE_VIEWS = ['shelves', 'links', 'cases', 'watched', 'bin'] as const;

/** Everything, last archived first. */
export const WHOLE: Listing = { filter: '', sort: null };

const EXPORT_ORDERS: readonly string[] = ['all', 'filter', 'selected'] satisfies ExportOrder[];

function isExportOrder(value: string | null): value is ExportOrder {
  return value !== null && EXPORT_ORDERS.includes(value);
}

/**
 * Reads `#/`, `#/?q=words&sort=title&export=all`, `#/read/<snapshot id>?q=words`, `#/read/<snapshot id>/files`,
 * `#/compare/<snapshot id>/<snapshot id>`, `#/shelves`, `#/links`, `#/cases`, `#/case/<id>`, `#/watched`, `#/bin`, `#/settings`, `#/settings/<section>`; what it does not
 * know is the whole list.
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parameters = new URLSearchParams(query);
  const listing = {
    filter: parameters.get('q') ?? '',
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? null,
  };
  const pane = parsePane(path);
  if (pane) return { ...pane, ...listing };
  const order = parameters.get('export');
  return { view: 'list', ...listing, exportOrder: isExportOrder(order) ? order : null };
}

/** The pane that a path opens; `null` where it opens none. */
function parsePane(path: string): Pane | null {
  const [, oldId, newId] = /^\/compare\/([\w-]+)\/([\w-]+)$/.exec(path) ?? [];
  if (oldId !== undefined && newId !== undefined) return { view: 'compare', oldId, newId };
  const [settings, section] = /^\/settings(?:\/([a-z-]+))?$/.exec(path) ?? [];
  if (settings !== undefined) return { view: 'settings', section: section ?? null };
  const [, caseId] = /^\/case\/([\w-]+)$/.exec(path) ?? [];
  if (caseId !== undefined) return { view: 'case', caseId };
  const side = SIDE_VIEWS.find((view) => path === `/${view}`);
  return side ? { view: side } : parseReader(path);
}

function parseReader(path: string): Pane | null {
  const [, snapshotId, saved = 'article'] =
    /^\/read\/([\w-]+)(?:\/(page|screenshot|files))?$/.exec(path) ?? [];
  const tab = READER_TABS.find((each) => each === saved);
  return snapshotId !== undefined && tab ? { view: 'read', snapshotId, tab } : null;
}

/** The order a listing is shown in: the chosen one, else by relevance, else by date. Relevance orders only where words are searched for. */
export function sortOf({ filter, sort }: Listing): Sort {
  if (sort !== null && sort !== 'relevance') return sort;
  return hasWords(filter) ? 'relevance' : 'seen';
}

/** Whether a search looks for words: by filters alone, all that is found matches equally. */
export function hasWords(filter: string): boolean {
  return parseQuery(filter).clauses.some(
    ({ negated, alternatives }) => !negated && alternatives.some(({ kind }) => kind !== 'filter'),
  );
}

function withListing(path: string, { filter, sort }: Listing): string {
  const parameters = new URLSearchParams({ ...(filter && { q: filter }), ...(sort && { sort }) });
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}

/** The address of the list that at once asks how to export: everything, what `filter` finds, or what the popup left. */
export function exportHash(order: ExportOrder, filter = ''): string {
  const parameters = new URLSearchParams({ ...(order === 'filter' && { q: filter }), export: order });
  return `#/?${parameters}`;
}

/** The address of the list. */
export function listHash(listing: Listing): string {
  return withListing('#/', listing);
}

/** Whether a listing is everything, last archived first. */
export function isWhole(listing: Listing): boolean {
  return listing.filter.trim() === '' && sortOf(listing) === 'seen';
}

/** The address of a snapshot in the reader, or of what was saved beside its text; beside the list it was found in. */
export function readHash(snapshotId: string, listing: Listing = WHOLE, tab: ReaderTab = 'article'): string {
  const path = readerPath(snapshotId);
  return withListing(tab === 'article' ? path : `${path}/${tab}`, listing);
}

/** The address of a pane that shows no source. */
export function sideHash(view: SideView, listing: Listing): string {
  return withListing(`#/${view}`, listing);
}

/** The address of a case. */
export function caseHash(caseId: string, listing: Listing): string {
  return withListing(`#/case/${caseId}`, listing);
}

/** The address of a section of the settings. */
export function settingsHash(section: string, listing: Listing): string {
  return withListing(`#/settings/${section}`, listing);
}

/** The address of a comparison of two snapshots, beside the list. */
export function compareHash(oldId: string, newId: string, listing: Listing = WHOLE): string {
  return withListing(comparePath(oldId, newId), listing);
}
