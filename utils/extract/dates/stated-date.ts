import type { StatedTime } from '../../model/stated';
import { parseDate, type DateOptions } from './parse-date';

/** Seconds or milliseconds since 1970, of the years 2001 to 2033. */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/** The date that markup states: as `parseDate`, or as seconds or milliseconds since 1970. */
export function statedDate(value: string, options: DateOptions): StatedTime | null {
  const raw = value.trim();
  if (!EPOCH.test(raw)) return parseDate(raw, options);
  const date = new Date(Number(raw) * (raw.length === 10 ? 1000 : 1));
  const time = parseDate(date.toISOString(), options);
  return time && { ...time, raw };
}
