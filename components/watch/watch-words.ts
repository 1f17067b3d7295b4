import { shortDateTime } from '../../utils/i18n/format';
import { t } from '../../utils/i18n/translate';
import {
  WATCH_INTERVALS,
  type WatchInterval,
  type WatchRecord,
  type WatchResult,
} from '../../utils/model/watch';
import type { Option } from '../ui/Choice';

/** How often a page can be looked at, with the words for it. */
export function intervalOptions(): Option<WatchInterval>[] {
  return WATCH_INTERVALS.map((interval) => [interval, t(`watch.interval.${interval}`)]);
}

/** Results with more to say than their name. */
const EXPLAINED = [
  'differs',
  'altered',
  'shorter',
  'unreadable',
  'moved',
  'gone',
  'vanished',
  'not-allowed',
] as const satisfies readonly WatchResult[];

/** What a result means and what can be done, `null` where its name says it all. */
export function explanation({ kind, detail }: NonNullable<WatchRecord['result']>): string | null {
  const explained = EXPLAINED.find((each) => each === kind);
  return explained ? t(`watch.explained.${explained}`, { share: detail }) : null;
}

/** When a page is looked at next, or why it is not. */
export function nextWords({ paused, stopped, nextCheckAt, requestedAt }: WatchRecord): string {
  if (paused === 1) return t('watch.paused');
  if (stopped === 1) return t('watch.stopped');
  if (!navigator.onLine) return t('watch.offline');
  const isDue = nextCheckAt !== null && nextCheckAt <= new Date().toISOString();
  if (nextCheckAt === null || isDue) return t(requestedAt === null ? 'watch.checking' : 'watch.due');
  return t('watch.next', { date: shortDateTime(nextCheckAt) });
}
