import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { takeOut } from '../../utils/archive/cases/case-sources';
import { putBack } from '../../utils/archive/cases/change-cases';
import type { CaseView } from '../../utils/archive/cases/read-cases';
import { getDatabase } from '../../utils/db/database';
import { t } from '../../utils/i18n/translate';
import type { PageRecord } from '../../utils/model/records';
import { useLeadPictures } from '../attachments/use-lead-pictures';
import type { Listing } from '../navigation/route';
import { titleOf } from '../sources/page-words';
import { FailureNotice } from '../ui/FailureNotice';
import { CaseSource } from './CaseSource';
import { UndoNote } from '../sources/UndoNote';
import { useDragOrder } from './use-drag-order';
import { useOrder } from './use-order';
import { useUndo } from '../sources/use-undo';

/** Rows shown at first, and added by each "more". */
const ROWS = 100;

/** The sources of a case in the user's order: each is moved by its buttons or dragged, and taken out. */
export function CaseSources({ view, listing }: { view: CaseView; listing: Listing }): JSX.Element {
  const { record, pages, binned } = view;
  const [limit, setLimit] = useState(ROWS);
  const order = useOrder(record.id, pages);
  const dragged = useDragOrder(order.move);
  const undoing = useUndo();
  const shown = pages.slice(0, limit);
  const pictureOf = useLeadPictures(shown.map(({ newestSnapshotId }) => newestSnapshotId));
  const remove = (page: PageRecord) => {
    focusCase();
    undoing.run(async () => {
      const rows = await takeOut(getDatabase(), record.id, [page.url]);
      return {
        words: t('cases.takenOut', { title: titleOf(page) }),
        undo: () => putBack(getDatabase(), rows),
      };
    });
  };
  return (
    <div>
      {pages.length === 0 && binned === 0 && <Empty />}
      <p class="visually-hidden" role="status">
        {order.said}
      </p>
      {order.failure && <FailureNotice failure={order.failure} />}
      <ol id="case-sources" class="case-sources">
        {shown.map((page, index) => (
          <CaseSource
            key={page.url}
            page={page}
            picture={pictureOf(page.newestSnapshotId)}
            listing={listing}
            isFirst={index === 0}
            isLast={index === pages.length - 1}
            drag={dragged(page.url)}
            onMove={(by, event) => order.step(page.url, by, event)}
            onTakeOut={() => remove(page)}
          />
        ))}
      </ol>
      {pages.length > limit && (
        <button class="button" onClick={() => setLimit(limit + ROWS)}>
          {t('find.more')}
        </button>
      )}
      {binned > 0 && <p class="list-note">{t('cases.inBin', { count: binned })}</p>}
      <UndoNote undoing={undoing} onLeave={focusCase} />
    </div>
  );
}

/** Focuses another element: the pressed button is removed with its row. */
function focusCase(): void {
  document.querySelector<HTMLElement>('#case')?.focus({ preventScroll: true });
}

/** Says how sources get into a case. */
function Empty(): JSX.Element {
  return (
    <div id="case-empty" class="list-state">
      <p class="list-state-title">{t('cases.emptyTitle')}</p>
      <p class="case-hint">{t('cases.emptyHint')}</p>
    </div>
  );
}
