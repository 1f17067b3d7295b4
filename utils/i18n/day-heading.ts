import { calendarDays } from './format';
import { dateWords } from './formats';
import { t } from './translate';

/** What stands over a day of the list: Today, Yesterday, or weekday and date, with the year when it is not this one. */
export function dayHeading(day: Date, now: Date): string {
  const days = calendarDays(day, now);
  if (days === 0) return t('list.today');
  if (days === 1) return t('list.yesterday');
  const fields: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  };
  // Under a dash stand sources whose time cannot be read.
  return dateWords(day, fields, '–');
}
