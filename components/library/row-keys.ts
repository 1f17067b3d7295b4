import type { TargetedEvent } from 'preact';
import type { Chosen } from './use-chosen';

interface RowActions {
  /** Goes to a row by its place; beyond either end to the last one there. */
  focus: (index: number) => void;
  chosen: Chosen;
  onRemove: (url: string) => void;
  /** Rows of one page, for PageUp and PageDown. */
  page: number;
}

/** Where a key leads from a row, `null` for keys that lead nowhere. */
export function rowAfter(key: string, index: number, page: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: index + 1,
    j: index + 1,
    ArrowUp: index - 1,
    k: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: Infinity,
  };
  return targets[key] ?? null;
}

/** Keys on a row of the library's list: to others, choose (with Shift: up to here), delete. */
export function rowKeys(event: TargetedEvent<HTMLElement, KeyboardEvent>, actions: RowActions): void {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page-url]') : null;
  const url = row?.dataset['pageUrl'];
  if (!row || url === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const index = Number(row.dataset['index']);
  const target = rowAfter(event.key, index, actions.page);
  if (target !== null) {
    if (target < 0) document.querySelector<HTMLElement>('#filter')?.focus();
    else actions.focus(target);
  } else if (event.key === ' ' || event.key === 'x') {
    if (event.shiftKey) void actions.chosen.extend(index);
    else actions.chosen.toggle(index, url);
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    actions.onRemove(url);
    actions.focus(index);
  } else if (event.key === 'o') row.querySelector<HTMLAnchorElement>('.row-title')?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
