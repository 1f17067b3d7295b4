import type { Excluded } from '../../../utils/archive/search/count-excluded';
import type { FacetCount } from '../../../utils/archive/index/read/facets';
import { isSameValue, type Narrowing } from '../../../utils/search/query/edit-query';
import type { FilterField } from '../../../utils/search/query/query';

/** A value to narrow by, or by which the search is narrowed already. */
export interface FacetRow extends Narrowing {
  isOn: boolean;
  /** Sources found with it, or left out with it; `null` while they are counted. */
  count: number | null;
}

interface Counts {
  /** Found sources, counted by value. */
  counted: readonly FacetCount[];
  /** Number of sources found. */
  total: number;
  /** Excluded sources, counted by value. */
  excluded: readonly Excluded[];
}

/**
 * The rows of a facet: what the search is narrowed by and is not among what was counted, so that it can be taken back, then
 * what was counted.
 */
export function facetRows(
  field: FilterField,
  narrowings: readonly Narrowing[],
  { counted, total, excluded }: Counts,
): FacetRow[] {
  const own = narrowings.filter((narrowing) => narrowing.field === field);
  const others = own.filter(
    ({ negated, value }) => negated || !counted.some((each) => isSameValue(each.value, value)),
  );
  return [
    ...others.map((narrowing) => ({
      ...narrowing,
      isOn: true,
      count: narrowing.negated ? countOf(excluded, narrowing) : countOfAll(own, total),
    })),
    ...counted.map(({ value, count }) => {
      const isOn = own.some((each) => !each.negated && isSameValue(each.value, value));
      return { field, value, negated: false, isOn, count };
    }),
  ];
}

/** Every found source has the one value that the search is narrowed to; of several, each has one. */
function countOfAll(own: readonly Narrowing[], total: number): number | null {
  return own.filter(({ negated }) => !negated).length === 1 ? total : null;
}

function countOf(excluded: readonly Excluded[], { field, value }: Narrowing): number | null {
  return excluded.find((each) => each.field === field && each.value === value)?.count ?? null;
}
