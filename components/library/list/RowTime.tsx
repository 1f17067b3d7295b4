import type { JSX } from 'preact';
import { exactTime, relativeTime } from '../../../utils/i18n/format';
import { publishedTime } from '../../../utils/i18n/format-date';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { type Listing, type Sort, sortOf } from '../../navigation/route';

/** Characters of a date in ISO 8601. */
const DAY_LENGTH = 10;

interface Props {
  page: PageRecord;
  listing: Listing;
  now: Date;
}

/** The time of a row: the one by which the list is ordered, else when the source was last seen, changed or not. */
export function RowTime({ page, listing, now }: Props): JSX.Element {
  const { iso, words } = timeOf(page, listing, now);
  return (
    <time class="row-time" dateTime={iso ?? undefined} title={timesInWords(page, sortOf(listing))}>
      {words}
    </time>
  );
}

function timeOf(page: PageRecord, listing: Listing, now: Date): { iso: string | null; words: string } {
  const sort = sortOf(listing);
  if (sort === 'published') {
    const iso = page.publishedTime;
    // The day that the page states, which is that of the heading above: the exact time may be another day here.
    return { iso, words: iso === null ? '–' : publishedTime(iso.slice(0, DAY_LENGTH)) };
  }
  const iso = sort === 'archived' ? page.firstArchivedAt : page.lastArchivedAt;
  return { iso, words: relativeTime(iso, now) ?? t('list.justNow') };
}

/** When a source was first archived, and when last seen; in the order by publication, when it was published too. */
function timesInWords(
  { firstArchivedAt, lastArchivedAt, publishedTime: stated }: PageRecord,
  sort: Sort,
): string {
  const published =
    sort === 'published' && stated !== null
      ? t('library.publishedOn', { time: publishedTime(stated) })
      : null;
  return [published, archivedInWords(firstArchivedAt, lastArchivedAt)].filter(Boolean).join('. ');
}

function archivedInWords(firstArchivedAt: string, lastArchivedAt: string): string {
  const first = exactTime(firstArchivedAt);
  if (firstArchivedAt === lastArchivedAt) return t('find.archivedAt', { first });
  return t('find.archivedAgain', { first, last: exactTime(lastArchivedAt) });
}
