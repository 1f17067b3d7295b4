import type { JSX } from 'preact';
import { calendarDays, relativeTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { readableAddress } from '../../../utils/url/readable-address';
import { langAttribute, siteOf, titleOf } from '../../sources/page-words';

interface Props {
  page: PageRecord;
  now: Date;
  /** Days that the bin keeps sources; 0 for ever. */
  days: number;
}

/** A source in the bin: what it is, when it was deleted, and when it goes for good. */
export function Binned({ page, now, days }: Props): JSX.Element {
  const deletedAt = page.deletedAt ?? '';
  const time = relativeTime(deletedAt, now) ?? t('list.justNow');
  const left = days - calendarDays(new Date(deletedAt), now);
  return (
    <>
      <span class="bin-title" lang={langAttribute(page.lang)} dir={page.dir ?? 'auto'}>
        {titleOf(page)}
      </span>
      <span class="bin-facts">
        <bdi>{siteOf(page)}</bdi> · {t('find.deleted', { time })}
        {days > 0 && ` · ${left > 0 ? t('find.goesIn', { count: left }) : t('find.goesToday')}`}
      </span>
    </>
  );
}

/** In place of a source that cannot be drawn. */
export function BrokenBinned({ url }: { url: string }): JSX.Element {
  return (
    <>
      <span class="bin-title">{t('listState.broken')}</span>
      <span class="bin-facts" dir="ltr">
        {readableAddress(url)}
      </span>
    </>
  );
}
