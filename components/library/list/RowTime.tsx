import type { JSX } from 'preact';
import { exactTime, relativeTime } from '../../../utils/i18n/format';
import { publishedTime } from '../../../utils/i18n/format-date';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { type Listing, sortOf } from '../../navigation/route';

interface Props {
  page: PageRecord;
  listing: Listing;
  now: Date;
}

/** The time of a row: the one by which the list is ordered, else when the source was last archived. */
export function RowTime({ page, listing, now }: Props): JSX.Element {
  const { iso, words } = timeOf(page, listing, now);
  return (
    <time class="row-time" dateTime={iso ?? undefined} title={timesInWords(page)}>
      {words}
    </time>
  );
}

function timeOf(page: PageRecord, listing: Listing, now: Date): { iso: string | null; words: string } {
  const sort = sortOf(listing);
  if (sort === 'published') {
    const iso = page.publishedTime;
    return { iso, words: iso === null ? '–' : publishedTime(iso) };
  }
  const iso = sort === 'archived' ? page.firstArchivedAt : page.lastArchivedAt;
  return { iso, words: relativeTime(iso, now) ?? t('list.justNow') };
}

/** When a source was archived, and when last again. */
function timesInWords({ firstArchivedAt, lastArchivedAt }: PageRecord): string {
  const first = exactTime(firstArchivedAt);
  if (firstArchivedAt === lastArchivedAt) return t('find.archivedAt', { first });
  return t('find.archivedAgain', { first, last: exactTime(lastArchivedAt) });
}
