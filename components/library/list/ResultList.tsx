import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundPages } from '../../../utils/archive/search/find-pages';
import { language } from '../../../utils/i18n/language';
import { t } from '../../../utils/i18n/translate';
import { useVirtualRows } from '../../ui/hooks/use-virtual-rows';
import { ResultRow } from './ResultRow';
import { rowAt } from './row-at';
import { choose, openRow, rowKeys } from './row-keys';
import type { Listing } from '../../navigation/route';
import type { Chosen } from './use-chosen';
import { useFollowOpen } from './use-follow-open';
import { useRowFocus } from './use-row-focus';
import { type Rows, useRows } from './use-rows';

/** Height of a row, as in the style sheet. */
const ROW_HEIGHT = 60;

interface Props {
  pages: FoundPages;
  listing: Listing;
  chosen: Chosen;
  now: Date;
  /** Snapshot open in the reader. */
  openId: string | null;
  onRemove: (url: string) => void;
}

/** The list of found sources. Only the rows in sight are drawn. Arrows, Home, End, Enter, Space and Delete work in it. */
export function ResultList({ pages, listing, chosen, now, openId, onRemove }: Props): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const { items, height, show: bringUp } = useVirtualRows(scroller, pages.total, ROW_HEIGHT);
  const rows = useRows(pages, items[0]?.index ?? 0, (items.at(-1)?.index ?? 0) + 1);
  const stop = items.some(({ index }) => index === focused) ? focused : items[0]?.index;
  const isShown = rows.at(items[0]?.index ?? 0) !== undefined;
  useRowsMark(isShown, pages);
  const { give: focus, awaited } = useRowFocus(scroller, pages.total, bringUp);
  const show = (index: number) => {
    setFocused(index);
    bringUp(index);
  };
  useEffect(() => show(0), [listing.filter, listing.sort]);
  useFollowOpen(openId, openPlace(openId, items, rows), { show, focus });
  const actions = { focus, awaited, chosen, onRemove };
  return (
    <div
      class="result-scroll"
      ref={scroller}
      tabIndex={-1}
      onClick={(event) => handleClick(event, chosen, onRemove)}
      onKeyDown={(event) => rowKeys(event, { ...actions, page: pageRows(scroller.current) })}
      onFocusIn={(event) => setFocused(rowAt(event.target)?.index ?? focused)}
    >
      <ul
        id="page-list"
        class="page-list results"
        aria-label={t('list.label')}
        data-loaded={isShown || pages.total === 0}
        data-selecting={chosen.count > 0}
        style={{ height: `${height}px` }}
      >
        {items.map(({ index, top }) => {
          const page = rows.at(index);
          return (
            <ResultRow
              key={index}
              page={page}
              index={index}
              total={pages.total}
              top={top}
              now={now}
              language={language()}
              chosen={page !== undefined && chosen.has(page.url)}
              current={page?.newestSnapshotId === openId}
              stop={index === stop}
              listing={listing}
            />
          );
        })}
      </ul>
    </div>
  );
}

/** The place of the row that is open in the reader, if it is drawn. */
function openPlace(openId: string | null, drawn: readonly { index: number }[], rows: Rows): number | null {
  const open = drawn.find(({ index }) => openId !== null && rows.at(index)?.newestSnapshotId === openId);
  return open?.index ?? null;
}

/** Sets a performance mark after the frame that shows the first rows. */
function useRowsMark(isShown: boolean, pages: FoundPages): void {
  useEffect(() => {
    if (isShown) requestAnimationFrame(() => setTimeout(() => performance.mark('menbe:rows')));
  }, [isShown, pages]);
}

/** How many rows PageDown moves. */
function pageRows(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
}

function handleClick(
  event: TargetedEvent<HTMLElement, MouseEvent>,
  chosen: Chosen,
  onRemove: Props['onRemove'],
): void {
  const { target, shiftKey } = event;
  const row = rowAt(target);
  if (!row || !(target instanceof Element)) return;
  if (target.closest('.row-delete')) onRemove(row.url);
  else if (shiftKey || target.closest('label')) {
    // A label clicks its checkbox as well, which would toggle twice. Screen readers click the checkbox itself.
    if (!(target instanceof HTMLInputElement)) event.preventDefault();
    choose(row, shiftKey, chosen);
  } else if (!event.ctrlKey && !event.metaKey && !target.closest('a')) openRow(row);
}
