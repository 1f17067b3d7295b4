import type { Formats, TimeUnit } from '../formats';

/*
 * Chromium says that it knows Azerbaijani (`Intl…supportedLocalesOf('az')`) but leaves its data out: dates come as
 * "2026 M11 23, Mon". So they are written here, after CLDR's `az`: https://github.com/unicode-org/cldr-json
 */
const MONTHS = 'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr'.split(' ');
const SHORT_MONTHS = 'yan fev mar apr may iyn iyl avq sen okt noy dek'.split(' ');
const WEEKDAYS = [
  'bazar',
  'bazar ertəsi',
  'çərşənbə axşamı',
  'çərşənbə',
  'cümə axşamı',
  'cümə',
  'şənbə',
] as const;
const AGO: Record<TimeUnit, string> = { minute: 'dəq', hour: 'saat', day: 'gün', month: 'ay', year: 'il' };

/** Comma and full stop stand as in Turkish, which browsers do know. */
function count(value: number): string {
  return new Intl.NumberFormat('tr').format(value);
}

/** Day, month and year, then the weekday, then the time with its zone: "23 noyabr 2026, bazar ertəsi, 09:08:07 UTC". */
function date(of: Date, fields: Intl.DateTimeFormatOptions): string {
  const { dateStyle, timeStyle } = fields;
  const months = dateStyle === 'medium' ? SHORT_MONTHS : MONTHS;
  const day = [
    (dateStyle ?? fields.day) && of.getDate(),
    (dateStyle ?? fields.month) && months[of.getMonth()],
    (dateStyle ?? fields.year) && of.getFullYear(),
  ];
  const weekday = (dateStyle === 'full' || fields.weekday) && WEEKDAYS[of.getDay()];
  const time = (timeStyle ?? fields.hour) && timeOfDay(of, fields);
  const parts = [day.filter(Boolean).join(' '), weekday, time];
  return parts.filter(Boolean).join(dateStyle === 'medium' ? ' ' : ', ');
}

function timeOfDay(of: Date, { timeStyle, timeZoneName }: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(timeStyle === 'long' && { second: '2-digit' }),
    ...((timeStyle === 'long' || timeZoneName) && { timeZoneName: 'short' }),
  }).format(of);
}

/** How Azerbaijani writes dates and numbers. */
export const formats: Formats = {
  count,
  date,
  ago: (value, unit) => `${count(value)} ${AGO[unit]} əvvəl`,
};
