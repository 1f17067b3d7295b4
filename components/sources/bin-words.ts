import { calendarDays } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';

/**
 * When a source goes from the bin for good; `null` where the bin keeps it for ever.
 * @param days that the bin keeps sources; 0 for ever
 */
export function goesWords({ deletedAt }: PageRecord, days: number, now: Date): string | null {
  if (days === 0) return null;
  const left = days - calendarDays(new Date(deletedAt ?? ''), now);
  return left > 0 ? t('find.goesIn', { count: left }) : t('find.goesToday');
}
