import type { TargetedEvent } from 'preact';
import type { Chosen } from './use-chosen';

interface RowActions {
  /** Goes to a row by its place; beyond either end to the last one there. */
  focus: (index: number) => void;
  chosen: Chosen;
  onRemove: (url: string) => void;
  /** The row that gets the focus once it was read. */
  awaited: () => number | null;
  /** Rows of one page, for PageUp and PageDown. */
  page: number;
}

/** Where a key leads from a row, `null` for keys that lead nowhere. */
function rowAfter(key: string, index: number, page: number): number | null {
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
  const index = row ? Number(row.dataset['index']) : actions.awaited();
  if (index === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = rowAfter(event.key, index, actions.page);
  if (target === null && !(row && act(event, row, actions))) return;
  if (target !== null && target < 0) document.querySelector<HTMLElement>('#filter')?.focus();
  else if (target !== null) actions.focus(target);
  event.preventDefault();
  event.stopPropagation();
}

/** Does what a key asks for; false when it asks for nothing. */
function act(
  { key, shiftKey }: KeyboardEvent,
  row: HTMLElement,
  { chosen, onRemove, focus }: RowActions,
): boolean {
  const url = row.dataset['pageUrl'] ?? '';
  const index = Number(row.dataset['index']);
  if (key === ' ' || key === 'x') {
    if (shiftKey) void chosen.extend(index);
    else chosen.toggle(index, url);
  } else if (key === 'Delete' || key === 'Backspace') {
    onRemove(url);
    focus(index);
  } else if (key === 'o') row.querySelector<HTMLAnchorElement>('.row-title')?.click();
  else return false;
  return true;
}
