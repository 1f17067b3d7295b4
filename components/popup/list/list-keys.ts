/** The action of a key pressed on a row. */
export type RowAction = 'toggle' | 'remove' | 'leave' | null;

/** The row an event happened in, if any. */
export function rowOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page-url]') : null;
}

/** The titles of a list in order: the stops of its arrow keys. */
function rowTitles(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('.row-title')];
}

/** Moves focus for an arrow key, Home or End; `false` if the key is none of them or there is nowhere to go. */
export function moveFocus(list: Element, row: Element, key: string): boolean {
  const titles = rowTitles(list);
  const at = titles.findIndex((title) => row.contains(title));
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: titles.length - 1,
  };
  const target = titles[targets[key] ?? -1];
  if (!target) return false;
  target.focus();
  target.closest('.row')?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Gives focus to the row that takes the place of one about to go. */
export function focusNeighbour(list: Element, row: Element): void {
  if (!moveFocus(list, row, 'ArrowDown')) moveFocus(list, row, 'ArrowUp');
}

/** The action a key stands for on a row. Backspace too: keyboards without Delete have it in its place. */
export function rowAction(event: KeyboardEvent): RowAction {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === ' ') return 'toggle';
  if (event.key === 'Delete' || event.key === 'Backspace') return 'remove';
  return event.key === 'Escape' ? 'leave' : null;
}
