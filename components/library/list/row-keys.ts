import type { TargetedEvent } from 'preact';
import { hasModifier } from '../../ui/has-modifier';
import { type RowElement, rowAt } from './row-at';
import type { Chosen } from './use-chosen';

interface RowActions {
  /** Goes to a row by its place; beyond either end to the last one there. */
  focus: (index: number) => void;
  chosen: Chosen;
  /** Deletes one source. */
  onRemove: (url: string) => void;
  /** Deletes the chosen sources. */
  onRemoveChosen: () => void;
  /** The place of the row that gets the focus once it is read; `null` where none is awaited. */
  awaited: () => number | null;
  /** Gives the row that is awaited the focus at once, if it was read. */
  settle: () => void;
  /** Rows of one page, for PageUp and PageDown. */
  page: number;
}

/** The place that a key moves to from a row; `null` for keys that do not move. */
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

/** Handles keys on a row of the library's list: they move to other rows, choose (with Shift: up to this row), open, delete. */
export function rowKeys(event: TargetedEvent<HTMLElement, KeyboardEvent>, actions: RowActions): void {
  const awaited = actions.awaited();
  const index = awaited ?? rowAt(event.target)?.index ?? null;
  if (index === null || hasModifier(event)) return;
  const next = rowAfter(event.key, index, actions.page);
  if (next !== null) goTo(next, actions);
  else if (!actOnRow(event, awaited !== null, actions)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Does what a key asks for on the row that has the focus, or is about to get it; false when it asks for nothing. */
function actOnRow(event: KeyboardEvent, isAwaited: boolean, actions: RowActions): boolean {
  actions.settle();
  const row = rowAt(document.activeElement);
  if (!row) return false;
  // The browser would follow the link that had the focus when the key went down.
  if (!isAwaited || event.key !== 'Enter') return act(event, row, actions);
  openRow(row);
  return true;
}

/** Above the first row is the search field. */
function goTo(index: number, { focus }: RowActions): void {
  if (index < 0) document.querySelector<HTMLElement>('#filter')?.focus();
  else focus(index);
}

/** Does what a key asks for; false when it asks for nothing. */
function act({ key, shiftKey }: KeyboardEvent, row: RowElement, actions: RowActions): boolean {
  switch (key) {
    case ' ':
    case 'x':
      choose(row, shiftKey, actions.chosen);
      return true;
    case 'Delete':
    case 'Backspace':
      // As other actions do, it means the chosen sources where there are some.
      if (actions.chosen.count > 0) actions.onRemoveChosen();
      else actions.onRemove(row.url);
      actions.focus(row.index);
      return true;
    case 'o':
      openRow(row);
      return true;
    default:
      return false;
  }
}

/** Turns a row on or off, or with `range` all rows up to it on. */
export function choose({ index, url }: RowElement, range: boolean, chosen: Chosen): void {
  if (range) chosen.extend(index);
  else chosen.toggle(index, url);
}

/** Opens a row's source in the reader. */
export function openRow({ element }: RowElement): void {
  element.querySelector<HTMLAnchorElement>('.row-title')?.click();
}
