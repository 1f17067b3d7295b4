import type { StatedTime } from '../../model/stated';

/** The calendar day of a time, as written: `2025-10-21`. */
export function dayOf(time: StatedTime): string {
  return time.value.slice(0, 10);
}
