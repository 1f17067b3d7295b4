import { dateWords } from './formats';
import { t } from './translate';

/** What stands over a day of the list: Today, Yesterday, or weekday and date, with the year when it is not this one. */
export function dayHeading(day: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return t('list.today');
  if (day.toDateString() === yesterday.toDateString()) return t('list.yesterday');
  const fields: Intl.DateTimeFormatOptions = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(day.getFullYear() !== now.getFullYear() && { year: 'numeric' }),
  };
  return dateWords(day, fields, t('list.unknownDay'));
}
