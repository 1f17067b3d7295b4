import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { dayHeading } from '../../../utils/i18n/day-heading';
import { relativeTime } from '../../../utils/i18n/format';
import { t } from '../../../utils/i18n/translate';
import type { PageRecord } from '../../../utils/model/records';
import { groupByDay } from './group-by-day';
import { focusNeighbour, moveFocus, rowAction, rowOf } from './list-keys';
import { PageRow } from './PageRow';
import type { Sources } from './use-sources';

/** The popup's list: the sources to show, and the moment that ages and days are told from. */
export interface PageListProps {
  sources: Sources;
  now: Date;
  /** Opens a source by its address. */
  onOpen: (href: string) => void;
}

/** The sources found, grouped by day, with their keys: arrows, Home, End, Enter, Space, Delete, Escape. */
export function PageList({ sources, now, onOpen }: PageListProps): JSX.Element {
  const { rows, hasMore, showMore, marks } = sources.list;
  const chosen = sources.selection.urls;
  const first = rows?.[0];
  useEffect(() => {
    // A performance mark after the frame that shows the rows.
    if (first) requestAnimationFrame(() => setTimeout(() => performance.mark('menbe:rows')));
  }, [first !== undefined]);
  return (
    <div
      id="page-list"
      class="page-list"
      role="group"
      aria-label={t('list.label')}
      data-loaded={rows !== null}
      data-selecting={chosen.size > 0}
      onClick={(event) => handleClick(event, sources, onOpen)}
      onKeyDown={(event) => handleKey(event, sources)}
      onFocusIn={keepOneTabStop}
    >
      {groupsOf(rows ?? [], marks !== null).map(({ day, pages }) => (
        <section class="day" key={day?.toDateString()}>
          {day && <h2 class="day-heading">{dayHeading(day, now)}</h2>}
          <ul class="day-rows">
            {pages.map((page) => (
              <PageRow
                key={page.url}
                page={page}
                selected={chosen.has(page.url)}
                when={relativeTime(page.lastArchivedAt, now) ?? t('list.justNow')}
                first={page === first}
                marks={marks}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && <More key={rows?.length} onSeen={showMore} />}
    </div>
  );
}

/** Sources by day. Those that a search found stay in its order, as one group. */
function groupsOf(
  rows: readonly PageRecord[],
  isFound: boolean,
): { day: Date | null; pages: readonly PageRecord[] }[] {
  return isFound ? [{ day: null, pages: rows }] : groupByDay(rows);
}

/** The end of the rows shown: asks for more as it comes near. Its key changes with each batch, so that it is observed anew. */
function More({ onSeen }: { onSeen: () => void }): JSX.Element {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) onSeen();
      },
      { rootMargin: '600px' },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div class="page-list-more" ref={end} />;
}

function handleClick(
  event: TargetedEvent<HTMLElement, MouseEvent>,
  sources: Sources,
  onOpen: PageListProps['onOpen'],
): void {
  const row = rowOf(event);
  const { target, shiftKey } = event;
  if (!row || !(target instanceof Element)) return;
  if (target.closest('.row-delete')) remove(event.currentTarget, row, sources);
  else if (shiftKey || target.closest('label')) toggle(event, row, sources);
  else if (!event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    onOpen(row.querySelector<HTMLAnchorElement>('.row-title')?.href ?? '');
  }
}

/** A label clicks its checkbox as well, which would toggle twice. Screen readers click the checkbox itself. */
function toggle(event: MouseEvent, row: HTMLElement, sources: Sources): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
  sources.toggle(urlOf(row), event.shiftKey);
}

function handleKey(event: TargetedEvent<HTMLElement, KeyboardEvent>, sources: Sources): void {
  const row = rowOf(event);
  if (!row || !act(event, row, sources)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Does what a key asks for; false when it asks for nothing. */
function act(event: TargetedEvent<HTMLElement, KeyboardEvent>, row: HTMLElement, sources: Sources): boolean {
  const { currentTarget: list, key, shiftKey } = event;
  const action = rowAction(event);
  if (action === 'toggle') sources.toggle(urlOf(row), shiftKey);
  else if (action === 'remove') remove(list, row, sources);
  else if (action === 'leave' && sources.selection.urls.size > 0) sources.clearSelection();
  else if (!moveFocus(list, row, key)) {
    // The filter is above the first row, and where Escape leads.
    if (action !== 'leave' && key !== 'ArrowUp') return false;
    document.querySelector<HTMLElement>('#filter')?.focus();
  }
  return true;
}

function remove(list: Element, row: HTMLElement, sources: Sources): void {
  focusNeighbour(list, row);
  sources.remove([urlOf(row)]);
}

function urlOf(row: HTMLElement): string {
  return row.dataset['pageUrl'] ?? '';
}

/** Lets Tab return to the row it left. It is set in the document, so that no row renders anew for it. */
function keepOneTabStop(event: TargetedEvent<HTMLElement, FocusEvent>): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.row-title')) return;
  for (const stop of event.currentTarget.querySelectorAll<HTMLElement>('.row-title[tabindex="0"]'))
    stop.tabIndex = -1;
  target.tabIndex = 0;
}
