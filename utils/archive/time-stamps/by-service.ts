import type { TimeTokenRecord } from '../../model/time-token';
import { groupBy } from '../../model/group-by';

/** Rows of one service together, each in the order given. */
export function byService(rows: readonly TimeTokenRecord[]): TimeTokenRecord[][] {
  return [...groupBy(rows, ({ authority }) => authority).values()];
}
