const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const TIME = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?';
const ZONE = '(z|utc|gmt|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})';

/** ISO 8601, also with a space, slashes or dots where it wants `T` and hyphens. */
const ISO = new RegExp(`^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T ]\\s*${TIME}\\s*${ZONE}?)?)?$`, 'i');

/** `20251021`, `20251021T194400Z` */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** RFC 2822: `Tue, 21 Oct 2025 19:44:00 +0400`; also without weekday or time. */
const DAY_FIRST = new RegExp(
  `^(?:[a-z]+,?\\s+)?(\\d{1,2})\\s+${MONTH},?\\s+(\\d{4})(?:,?\\s+${TIME}\\s*${ZONE}?)?$`,
  'i',
);

/** `October 21, 2025` */
const MONTH_FIRST = new RegExp(`^(?:[a-z]+,?\\s+)?${MONTH}\\s+(\\d{1,2}),?\\s+(\\d{4})$`, 'i');

/** `Tue Oct 21 2025 19:44:00 GMT+0400 (…)`: what `String(new Date())` writes. */
const SCRIPT = new RegExp(
  `^[a-z]{3} ${MONTH} (\\d{1,2}) (\\d{4}) ${TIME} (?:GMT|UTC)?${ZONE}?(?: \\(.*\\))?$`,
  'i',
);

interface DateParts {
  year: string | undefined;
  month: string | number | undefined;
  day?: string | undefined;
  hour?: string | undefined;
  minute?: string | undefined;
  second?: string | undefined;
  fraction?: string | undefined;
  zone?: string | undefined;
}

function two(value: string | number): string {
  return String(value).padStart(2, '0');
}

function zoneOf(zone: string | undefined): string | null {
  if (zone === undefined) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return Number(hours) <= 14 && Number(minutes) < 60 ? `${sign}${hours}:${minutes}` : null;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function timeOf({ hour, minute, second, fraction, zone }: DateParts): string | null {
  if (hour === undefined || minute === undefined) return '';
  const offset = zoneOf(zone);
  if (offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const seconds =
    second === undefined ? '' : `:${second}${fraction === undefined ? '' : `.${fraction.slice(0, 3)}`}`;
  return `T${two(hour)}:${minute}${seconds}${offset}`;
}

/** The parts as ISO 8601, no more precise than they are; `null` when they are no date. */
function format(parts: DateParts): string | null {
  const year = Number(parts.year);
  const month = Number(parts.month);
  if (year < 1000 || month < 1 || month > 12) return null;
  const time = timeOf(parts);
  if (time === null) return null;
  if (parts.day === undefined) return `${parts.year ?? ''}-${two(month)}`;
  return isDay(year, month, Number(parts.day))
    ? `${parts.year ?? ''}-${two(month)}-${two(parts.day)}${time}`
    : null;
}

function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
}

const FORMS: [RegExp, (match: (string | undefined)[]) => DateParts][] = [
  [
    ISO,
    ([, year, month, day, hour, minute, second, fraction, zone]) => ({
      ...{ year, month, day, hour, minute, second, fraction, zone },
    }),
  ],
  [
    COMPACT,
    ([, year, month, day, hour, minute, second, zone]) => ({ year, month, day, hour, minute, second, zone }),
  ],
  [
    DAY_FIRST,
    ([, day, month, year, hour, minute, second, fraction, zone]) => ({
      ...{ year, month: monthNumber(month), day, hour, minute, second, fraction, zone },
    }),
  ],
  [MONTH_FIRST, ([, month, day, year]) => ({ year, month: monthNumber(month), day })],
  [
    SCRIPT,
    ([, month, day, year, hour, minute, second, fraction, zone]) => ({
      ...{ year, month: monthNumber(month), day, hour, minute, second, fraction, zone },
    }),
  ],
];

/**
 * A date as a machine-readable field of a page states it, as ISO 8601 and no more precise: a date stays a date, a time
 * without zone stays without. Understands ISO 8601 and its usual misspellings, RFC 2822 and English dates.
 * @returns `null` for anything else: a wrong date is worse than none
 */
export function parseDate(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 100) return null;
  for (const [form, partsOf] of FORMS) {
    const match = form.exec(trimmed);
    if (match) return format(partsOf(match));
  }
  return null;
}
