import type { DayStart } from '../../../utils/archive/index/read/count-days';
import { dayHeading } from '../../../utils/i18n/day-heading';
import { publishedTime } from '../../../utils/i18n/format-date';
import { t } from '../../../utils/i18n/translate';

/** A day in words: Today, Yesterday, a date; a month or year where pages state no more, and that there is no date. */
export function dayWords(day: string, now: Date): string {
  if (day === '') return t('rows.noDate');
  const [year = 0, month, date] = day.split('-').map(Number);
  if (month === undefined || date === undefined) return publishedTime(day);
  return dayHeading(new Date(year, month - 1, date), now);
}

/** The words of the day that begins at a place in the list; `null` where none begins. */
export function dayWordsAt(days: readonly DayStart[], place: number, now: Date): string | null {
  const day = days[dayAt(days, place)];
  return day?.first === place ? dayWords(day.day, now) : null;
}

/** The number of the day that a place in the list belongs to; -1 where the list has no days. */
export function dayAt(days: readonly DayStart[], place: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as DayStart).first <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
