/**
 * A hybrid logical clock's reading, and the identity of one operation: `time-count-nonce`, each of fixed width in base 36,
 * so that comparing texts compares stamps. The nonce makes stamps differ even where two copies of one profile write.
 */
export type Stamp = string;

const STAMP = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]{10}$/;
const TIME_DIGITS = 9;
const COUNT_DIGITS = 4;
const NONCE_DIGITS = 10;
const LAST_TIME = 36 ** TIME_DIGITS - 1;
const LAST_COUNT = 36 ** COUNT_DIGITS - 1;
const NONCES = 36 ** NONCE_DIGITS;

/** Whether a value from outside is a stamp. */
export function isStamp(value: unknown): value is Stamp {
  return typeof value === 'string' && STAMP.test(value);
}

/**
 * The stamp of a change that was made at `at` (milliseconds since 1970) by somebody who had seen `after`. It is later than
 * `after` whatever the clock says.
 * @param random a number from 0 to below 1
 */
export function nextStamp(after: Stamp | null, at: number, random: number): Stamp {
  const seen = after === null ? { time: -1, count: 0 } : readingOf(after);
  const time = Math.min(Math.max(Math.trunc(at), 0), LAST_TIME);
  const nonce = Math.floor(random * NONCES);
  if (time > seen.time) return written(time, 0, nonce);
  if (seen.count < LAST_COUNT) return written(seen.time, seen.count + 1, nonce);
  return written(seen.time + 1, 0, nonce);
}

/** The later of two stamps; `null` is before all. */
export function laterStamp(a: Stamp | null, b: Stamp | null): Stamp | null {
  if (a === null) return b;
  return b !== null && b > a ? b : a;
}

function readingOf(stamp: Stamp): { time: number; count: number } {
  const end = TIME_DIGITS + 1 + COUNT_DIGITS;
  return {
    time: Number.parseInt(stamp.slice(0, TIME_DIGITS), 36),
    count: Number.parseInt(stamp.slice(TIME_DIGITS + 1, end), 36),
  };
}

function written(time: number, count: number, nonce: number): Stamp {
  return `${digits(time, TIME_DIGITS)}-${digits(count, COUNT_DIGITS)}-${digits(nonce, NONCE_DIGITS)}`;
}

function digits(number: number, width: number): string {
  return number.toString(36).padStart(width, '0');
}
