import { formattingLocale } from './language';
import { t } from './translate';

const locale = formattingLocale();
const DATE: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
const sameYear = new Intl.DateTimeFormat(locale, DATE);
const otherYear = new Intl.DateTimeFormat(locale, { ...DATE, year: 'numeric' });

/** What stands over a day of the list: Today, Yesterday, or weekday and date, with the year when it is not this one. */
export function dayHeading(day: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return t('list.today');
  if (day.toDateString() === yesterday.toDateString()) return t('list.yesterday');
  return (day.getFullYear() === now.getFullYear() ? sameYear : otherYear).format(day);
}
