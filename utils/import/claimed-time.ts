import type { ClaimedTime } from '../model/link';

/** The earliest time that is accepted: no web page existed before. */
const EARLIEST = Date.UTC(1990, 0, 1);

/** From 1601, where Chrome's bookmarks count from, to 1970. */
const SECONDS_FROM_1601 = 11_644_473_600;

/**
 * The seconds since 1970 that a number stands for. Its size says whether it counts seconds, milliseconds or
 * microseconds, or microseconds since 1601: between 1990 and 2100 these ranges do not overlap.
 */
function secondsOf(number: number): number {
  if (number < 1e11) return number;
  if (number < 1e14) return number / 1e3;
  const seconds = number / 1e6;
  return seconds > 1e10 ? seconds - SECONDS_FROM_1601 : seconds;
}

/** `20130730T205204Z`, as Evernote writes it. */
const COMPACT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
/** A zone without colon, which ISO 8601 allows and programs do not read: `+0200`. */
const ZONE_WITHOUT_COLON = /([+-]\d\d)(\d\d)$/;
/** A space between day and time, which not every browser reads before a zone: `2022-11-06 04:33:50+00:00`. */
const SPACE_BEFORE_TIME = /^(\d{4}-\d\d-\d\d) (?=\d)/;
const DAY_ONLY = /^\d{4}-\d\d-\d\d$/;
/** A time without a zone is taken as UTC: what zone the other tool meant is not in the file. */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

function fromText(text: string): number {
  const plain = text.trim();
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return secondsOf(Number(plain)) * 1000;
  if (WITHOUT_ZONE.test(plain)) return Date.parse(`${plain.replace(' ', 'T')}Z`);
  const iso = plain.replace(COMPACT, '$1-$2-$3T$4:$5:$6Z').replace(SPACE_BEFORE_TIME, '$1T');
  return Date.parse(iso.replace(ZONE_WITHOUT_COLON, '$1:$2'));
}

/**
 * A time as any tool may write it: seconds, milliseconds or microseconds since 1970, microseconds since 1601, ISO
 * 8601 in all its forms, or the format of `Date.toString()`. `null` where there is none, where it cannot be read, and
 * for times before 1990 (0 stands for a missing time) or more than a day after `now`.
 */
export function claimedTime(value: string | number | null | undefined, now: Date): ClaimedTime | null {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value).slice(0, 100);
  const time = fromText(text);
  if (Number.isNaN(time) || time < EARLIEST || time > now.getTime() + 24 * 60 * 60_000) return null;
  return { value: new Date(time).toISOString(), precision: DAY_ONLY.test(text.trim()) ? 'day' : 'time' };
}

/** The earlier of two times. */
export function earlier(a: ClaimedTime | null, b: ClaimedTime | null): ClaimedTime | null {
  if (a === null || b === null) return a ?? b;
  return a.value <= b.value ? a : b;
}
