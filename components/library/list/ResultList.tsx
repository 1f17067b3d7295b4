import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { FoundPages } from '../../../utils/archive/search/find-pages';
import { useVirtualRows } from '../../ui/hooks/use-virtual-rows';
import { RowPlaces } from '../../ui/row-places';
import { DayBands } from './DayBands';
import { ResultRows } from './ResultRows';
import { rowAt } from './row-at';
import { choose, openRow, rowKeys } from './row-keys';
import type { Listing } from '../../navigation/route';
import type { Chosen } from './use-chosen';
import { useFollowOpen } from './use-follow-open';
import type { FreshTest } from './use-fresh-pages';
import { useRowFocus } from './use-row-focus';
import { type Rows, useRows } from './use-rows';

/** Heights of a row and of a day's heading, as in the style sheet. */
const HEIGHTS = { row: 88, heading: 30 };

interface Props {
  pages: FoundPages;
  listing: Listing;
  chosen: Chosen;
  now: Date;
  /** Snapshot open in the reader. */
  openId: string | null;
  isFresh: FreshTest;
  onRemove: (url: string) => void;
  onRemoveChosen: () => void;
}

/** The list of found sources. Only the rows in sight are drawn. Arrows, Home, End, Enter, Space and Delete work in it. */
export function ResultList(props: Props): JSX.Element {
  const { pages, listing, chosen, now, openId, isFresh, onRemove, onRemoveChosen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const places = usePlaces(pages);
  const drawn = useVirtualRows(scroller, places);
  const { items, show: bringUp } = drawn;
  const rows = useRows(pages, items[0]?.index ?? 0, (items.at(-1)?.index ?? 0) + 1);
  const isShown = rows.at(items[0]?.index ?? 0) !== undefined;
  useRowsMark(isShown, pages);
  const { give: focus, awaited, settle, took } = useRowFocus(scroller, pages.total, bringUp);
  // The row that gets the focus next is drawn as the one that has it: else all rows would be drawn once more.
  const entered = awaited() ?? focused;
  const stop = items.some(({ index }) => index === entered) ? entered : items[0]?.index;
  const show = (index: number) => {
    setFocused(index);
    bringUp(index);
  };
  useEffect(() => show(0), [listing.filter, listing.sort]);
  useFollowOpen(openId, openPlace(openId, items, rows), { show, focus });
  const actions = { focus, awaited, settle, chosen, onRemove, onRemoveChosen };
  return (
    <div
      class="result-scroll"
      ref={scroller}
      tabIndex={-1}
      onClick={(event) => handleClick(event, chosen, onRemove)}
      onKeyDown={(event) => rowKeys(event, { ...actions, page: pageRows(scroller.current) })}
      onFocusIn={({ target }) => {
        took(target);
        setFocused(rowAt(target)?.index ?? focused);
      }}
    >
      <DayBands days={pages.days} places={places} items={items} shift={drawn.shift} now={now} />
      <ResultRows
        pages={pages}
        drawn={drawn}
        rows={rows}
        listing={listing}
        chosen={chosen}
        now={now}
        openId={openId}
        isFresh={isFresh}
        stop={stop}
      />
    </div>
  );
}

/** Where the rows stand: each day of the list begins with a heading. */
function usePlaces({ total, days }: FoundPages): RowPlaces {
  return useMemo(
    () =>
      new RowPlaces(
        total,
        HEIGHTS,
        days.map(({ first }) => first),
      ),
    [total, days],
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
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / HEIGHTS.row) - 1);
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
