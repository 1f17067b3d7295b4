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
  /** Opens a source; without it its link is followed. */
  onOpen?: (href: string) => void;
}

/** The sources found, grouped by day, with their keys: arrows, Home, End, Enter, Space, Delete, Escape. */
export function PageList({ sources, now, onOpen }: PageListProps): JSX.Element {
  const { rows, hasMore, showMore, marks } = sources.list;
  const chosen = sources.selection.urls;
  const first = rows?.[0];
  useEffect(() => {
    // Noted for measurements, after the frame that shows the rows.
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

/** By day; what was searched for stays in its own order. */
function groupsOf(
  rows: readonly PageRecord[],
  isFound: boolean,
): { day: Date | null; pages: readonly PageRecord[] }[] {
  return isFound ? [{ day: null, pages: rows }] : groupByDay(rows);
}

/** The end of what is shown: asks for more as it comes near. Its key changes with each batch, so it is seen anew. */
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
  onOpen?: PageListProps['onOpen'],
): void {
  const row = rowOf(event);
  const url = row?.dataset['pageUrl'];
  const { target } = event;
  if (!row || url === undefined || !(target instanceof Element)) return;
  if (target.closest('.row-delete')) {
    focusNeighbour(event.currentTarget, row);
    sources.remove([url]);
  } else if (target.closest('label') || event.shiftKey) {
    // A label passes its click on to the checkbox, which would toggle twice. The checkbox's own comes from a screen reader.
    if (!(target instanceof HTMLInputElement)) event.preventDefault();
    sources.toggle(url, event.shiftKey);
  } else if (!(event.ctrlKey || event.metaKey)) {
    const link = row.querySelector<HTMLAnchorElement>('.row-title');
    if (onOpen && link) {
      event.preventDefault();
      onOpen(link.href);
    } else if (!target.closest('a')) link?.click();
  }
}

function handleKey(event: TargetedEvent<HTMLElement, KeyboardEvent>, sources: Sources): void {
  const row = rowOf(event);
  const url = row?.dataset['pageUrl'];
  if (!row || url === undefined) return;
  const action = rowAction(event);
  if (action === 'toggle') sources.toggle(url, event.shiftKey);
  else if (action === 'remove') {
    focusNeighbour(event.currentTarget, row);
    sources.remove([url]);
  } else if (action === 'leave' && sources.selection.urls.size > 0) sources.clearSelection();
  else if (
    action === 'leave' ||
    (event.key === 'ArrowUp' && !moveFocus(event.currentTarget, row, event.key))
  ) {
    document.querySelector<HTMLElement>('#filter')?.focus();
  } else if (event.key !== 'ArrowUp' && !moveFocus(event.currentTarget, row, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Tab comes back to the row it left. Done in the document: no row needs to render anew for it. */
function keepOneTabStop(event: TargetedEvent<HTMLElement, FocusEvent>): void {
  const { target } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.row-title')) return;
  for (const stop of event.currentTarget.querySelectorAll<HTMLElement>('.row-title[tabindex="0"]'))
    stop.tabIndex = -1;
  target.tabIndex = 0;
}
