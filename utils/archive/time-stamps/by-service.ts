import type { TimeTokenRecord } from '../../model/time-token';
import { groupBy } from '../../model/group-by';

/** Groups rows by service, in their given order. */
export function byService(rows: readonly TimeTokenRecord[]): TimeTokenRecord[][] {
  return [...groupBy(rows, ({ authority }) => authority).values()];
}
