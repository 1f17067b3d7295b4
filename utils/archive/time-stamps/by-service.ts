import type { TimeTokenRecord } from '../../model/time-token';

/** Rows of one service together, each in the order given. */
export function byService(rows: readonly TimeTokenRecord[]): TimeTokenRecord[][] {
  const services = new Map<string, TimeTokenRecord[]>();
  for (const row of rows) services.set(row.authority, [...(services.get(row.authority) ?? []), row]);
  return [...services.values()];
}
