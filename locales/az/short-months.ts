import { formats } from './formats';

/** Dates as on every page, and those with a short month ("3 noy"), which the library alone shows: the popup need not load them. */
export function date(of: Date, fields: Intl.DateTimeFormatOptions): string {
  if (fields.month !== 'short') return formats.date(of, fields);
  const [day, month, year] = formats.date(of, { dateStyle: 'medium' }).split(' ');
  return [fields.day && day, month, fields.year && year].filter(Boolean).join(' ');
}
