import type { JSX } from 'preact';
import type { FoundPages } from '../../../utils/archive/search/find-pages';
import { language } from '../../../utils/i18n/language';
import { t } from '../../../utils/i18n/translate';
import { useLeadPictures } from '../../attachments/use-lead-pictures';
import type { Listing } from '../../navigation/route';
import type { VirtualRows } from '../../ui/hooks/use-virtual-rows';
import { dayWordsAt } from './day-words';
import { ResultRow } from './ResultRow';
import type { Chosen } from './use-chosen';
import type { FreshTest } from './use-fresh-pages';
import { usePageMarks } from './use-page-marks';
import type { Rows } from './use-rows';

interface Props {
  pages: FoundPages;
  /** The rows that are drawn, and what was read of them. */
  drawn: VirtualRows;
  rows: Rows;
  listing: Listing;
  chosen: Chosen;
  now: Date;
  /** Snapshot open in the reader. */
  openId: string | null;
  isFresh: FreshTest;
  /** The place of the row where Tab enters the list. */
  stop: number | undefined;
}

/** The rows of the list that are in sight, with what is shown of each beside its own row: picture, highlights, watch. */
export function ResultRows(props: Props): JSX.Element {
  const { pages, drawn, rows, chosen, openId, isFresh, stop, ...shown } = props;
  const { items, height } = drawn;
  const pictureOf = useLeadPictures(items.flatMap(({ index }) => rows.at(index)?.newestSnapshotId ?? []));
  const marks = usePageMarks();
  const isShown = rows.at(items[0]?.index ?? 0) !== undefined;
  return (
    <ul
      id="page-list"
      class="page-list results"
      aria-label={t('list.label')}
      data-loaded={isShown || pages.total === 0}
      data-selecting={chosen.count > 0}
      style={{ height: `${height}px` }}
    >
      {items.map(({ index, slot, top }) => {
        const page = rows.at(index);
        return (
          <ResultRow
            {...shown}
            key={slot}
            page={page}
            index={index}
            total={pages.total}
            top={top}
            language={language()}
            chosen={page !== undefined && chosen.has(page.url)}
            current={page?.newestSnapshotId === openId}
            fresh={page !== undefined && isFresh(page)}
            stop={index === stop}
            day={dayWordsAt(pages.days, index, shown.now)}
            picture={page ? pictureOf(page.newestSnapshotId) : null}
            highlights={page ? marks.highlights(page.url) : 0}
            watch={page ? marks.watch(page.url) : null}
          />
        );
      })}
    </ul>
  );
}
