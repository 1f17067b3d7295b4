import type { Excluded } from '../../../utils/archive/search/count-excluded';
import type { FacetCount, Facets } from '../../../utils/archive/index/read/facets';
import { type Narrowing, narrowingsOf } from '../../../utils/search/query/edit-query';
import type { FilterField, Trait } from '../../../utils/search/query/query';
import { type FacetRow, facetRows } from './facet-rows';

/** A group of values to narrow by: a facet of the index, or those of its traits that belong together. */
export type GroupName = keyof Facets | 'kinds';

/** A group with its rows. */
export interface FacetGroup {
  name: GroupName;
  rows: FacetRow[];
}

/** Groups in the order shown, each with the fields of the query that it narrows by. */
const GROUPS: readonly [GroupName, readonly FilterField[]][] = [
  ['tags', ['tag']],
  ['sites', ['site']],
  ['sources', ['source']],
  ['languages', ['lang']],
  ['months', ['on']],
  ['kinds', ['kind']],
  ['traits', ['is', 'has']],
];

/** The group in which a field is counted; `null` for those that are only typed. */
export function groupOf(wanted: FilterField): GroupName | null {
  return GROUPS.find(([, fields]) => fields.includes(wanted))?.[0] ?? null;
}

/** Shown by a button of its own. */
export const UNREAD: Narrowing = { field: 'is', value: 'unread', negated: false };

/** What was counted for a search. */
interface Counted {
  /** `null` until they are counted. */
  facets: Facets | null;
  /** Number of sources found. */
  total: number;
  excluded: readonly Excluded[];
}

/** The groups by which a search can be narrowed further, and those by which it is. */
export function facetGroups(filter: string, { facets, total, excluded }: Counted): FacetGroup[] {
  const narrowings = narrowingsOf(filter).filter(
    ({ field, value, negated }) => negated || field !== UNREAD.field || value !== UNREAD.value,
  );
  const rowsOf = (name: GroupName, field: FilterField) =>
    facetRows(field, narrowings, { counted: facets ? countsOf(facets, name, field) : [], total, excluded });
  return GROUPS.map(([name, fields]) => ({
    name,
    rows: fields.flatMap((field) => rowsOf(name, field)),
  })).filter(isWorthShowing);
}

function countsOf(facets: Facets, name: GroupName, field: FilterField): FacetCount[] {
  if (name !== 'kinds' && name !== 'traits') return facets[name];
  return facets.traits.flatMap(({ value, count }) =>
    value.startsWith(`${field}:`) ? { value: value.slice(field.length + 1), count } : [],
  );
}

/** Where everything is of one kind, there is nothing to choose. */
function isWorthShowing({ name, rows }: FacetGroup): boolean {
  return rows.length > (name === 'kinds' && !rows.some(({ isOn }) => isOn) ? 1 : 0);
}

/** How a search spells a row of the groups `kinds` and `traits`. */
export function traitOf({ field, value }: Pick<FacetRow, 'field' | 'value'>): Trait {
  return `${field}:${value}` as Trait;
}
