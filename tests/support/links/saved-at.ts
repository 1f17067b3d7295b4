import type { ClaimedTime } from '../../../utils/model/link';

/** A time that a fixture claims, to the second or finer. */
export function savedAt(value: string): ClaimedTime {
  return { value, precision: 'time' };
}

/** 2013-07-30 20:52:04 UTC, and the same in seconds since 1970. */
export const A_TIME = savedAt('2013-07-30T20:52:04.000Z');
export const A_SECOND = 1375217524;

/** A highlight; give only what the fixture is about. */
export function marked(quote: string, comment: string | null = null, markedAt: ClaimedTime | null = null) {
  return { quote, comment, markedAt };
}
