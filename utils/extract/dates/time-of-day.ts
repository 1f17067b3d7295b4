/** A time of day as written. */
export interface TimeOfDay {
  /** `T19:44`, `T19:44:05.123` */
  value: string;
  precision: 'minute' | 'second';
  zone: string | null;
}

/** Offsets of zones by abbreviation, in hours; those with several meanings (CST, IST, BST) are left out. */
const ZONES: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-5',
  edt: '-4',
  cdt: '-5',
  mst: '-7',
  mdt: '-6',
  pst: '-8',
  pdt: '-7',
  cet: '+1',
  mez: '+1',
  cest: '+2',
  mesz: '+2',
  eet: '+2',
  eest: '+3',
  msk: '+3',
  мск: '+3',
  wib: '+7',
  jst: '+9',
};

/** Parts of CLOCK: an offset, the name of a zone, and the half of the day before and after the time. */
const OFFSET = '(?:utc|gmt)?[+-]\\d{2}:?\\d{2}(?!\\d)|(?:utc|gmt)[+-]\\d{1,2}(?!\\d)|[+-]\\d{2}(?![\\d.:/-])';
const NAME = `(?:${Object.keys(ZONES).join('|')})(?![a-zа-я])`;
const AFTERNOON_FIRST = '(?:(上午|午前|오전|下午|午後|오후|晚上|晚间) ?)?';
const HALF = '(?: ?(a\\. ?m|am|p\\. ?m|pm|ص(?![ء-ي])|م(?![ء-ي]))\\.?(?![a-z]))?';

/** `19:44`, `19h44`, `7:44 pm`, `19:44:05.123 +0400`, `下午 7:44`, `19.44 uhr`, `klo 19.44`. */
const CLOCK = new RegExp(
  `${AFTERNOON_FIRST}(?<![\\d:.])(?:(\\d{1,2})(?:[:h]|시 ?|时|時)(\\d{2})(?:[:분分](\\d{2}))?(?:[.,](\\d{1,9}))?|` +
    `(?:(?:klo|kl\\.?|um|alle|ore|ora|at) )(\\d{1,2})\\.(\\d{2})|(\\d{1,2})\\.(\\d{2})(?= ?uhr))(?![\\d:])` +
    `${HALF}(?: ?\\(?(${OFFSET}|${NAME}))?`,
);

/** The offset of a zone, by name or as a number; `null` when there is no such offset. */
function offsetOf(zone: string): string | null {
  const offset = ZONES[zone] ?? zone;
  if (offset === 'Z') return offset;
  const [, sign = '+', hours = '', minutes = '00'] = /([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours.padStart(2, '0')}:${minutes}` : null;
}

/** The hour of the day; `null` when there is no such hour. */
function hourOf(hour: number, half: string): number | null {
  if (hour > 23) return null;
  if (half === '') return hour;
  const isAfternoon = /^(?:p|م|下|午後|오후|晚)/.test(half);
  if (hour > 12) return isAfternoon ? hour : null;
  return (hour % 12) + (isAfternoon ? 12 : 0);
}

/** `:05.123`, `:05`, or nothing. */
function secondsOf(second: string | undefined, fraction = ''): string {
  if (second === undefined) return '';
  return fraction === '' ? `:${second}` : `:${second}.${fraction.slice(0, 3)}`;
}

/** Hours and minutes of what CLOCK matched; `null` when there are no such. */
function hoursAndMinutes(match: RegExpExecArray): string | null {
  // Each way of writing a time has groups of its own; the others are empty
  const inGroups = (...groups: number[]) => groups.map((group) => match[group] ?? '').join('');
  const hour = hourOf(Number(inGroups(2, 6, 8)), inGroups(1, 10));
  const minute = inGroups(3, 7, 9);
  return hour === null || Number(minute) > 59 ? null : `T${String(hour).padStart(2, '0')}:${minute}`;
}

/** What CLOCK matched as a time of day; `null` when there is no such time. */
function toTimeOfDay(match: RegExpExecArray): TimeOfDay | null {
  const { 4: second, 5: fraction, 11: zoneName } = match;
  const start = hoursAndMinutes(match);
  const zone = zoneName === undefined ? null : offsetOf(zoneName);
  if (start === null || Number(second ?? 0) > 59 || (zoneName !== undefined && zone === null)) return null;
  return {
    value: start + secondsOf(second, fraction),
    precision: second === undefined ? 'minute' : 'second',
    zone,
  };
}

/** The time of day beside a date in a folded text: up to a few words after it, or right before it. */
export function timeBeside(text: string, start: number, end: number): TimeOfDay | null {
  const after = text.slice(end, end + 60);
  const next = CLOCK.exec(after);
  // After another number the time is that of another date
  if (next && next.index <= 24 && !/\d/.test(after.slice(0, next.index))) return toTimeOfDay(next);
  const before = text.slice(Math.max(0, start - 40), start);
  const previous = CLOCK.exec(before);
  if (!previous) return null;
  const between = before.slice(previous.index + previous[0].length);
  return between.length <= 8 && !/\d/.test(between) ? toTimeOfDay(previous) : null;
}
