import type { JSX } from 'preact';
import { relativeTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { readableAddress } from '../../../utils/url/readable-address';
import { type Listing, readHash } from '../../navigation/route';
import { goesWords } from '../../sources/bin-words';
import { langAttribute, siteOf, titleOf } from '../../sources/page-words';

interface Props {
  page: PageRecord;
  now: Date;
  /** Days that the bin keeps sources; 0 for ever. */
  days: number;
  /** What the list beside the bin shows. */
  listing: Listing;
}

/** A source in the bin: what it is, with the way to its text, when it was deleted, and when it goes for good. */
export function Binned({ page, now, days, listing }: Props): JSX.Element {
  const deletedAt = page.deletedAt ?? '';
  const time = relativeTime(deletedAt, now) ?? t('list.justNow');
  const goes = goesWords(page, days, now);
  return (
    <>
      <a
        class="bin-title"
        href={readHash(page.newestSnapshotId, listing)}
        lang={langAttribute(page.lang)}
        dir={page.dir ?? 'auto'}
      >
        {titleOf(page)}
      </a>
      <span class="bin-facts">
        <bdi>{siteOf(page)}</bdi> · {t('find.deleted', { time })}
        {goes !== null && ` · ${goes}`}
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
