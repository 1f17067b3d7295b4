import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Popup, usePopup } from './hooks/use-popup';
import { Icon, type IconNode } from './icons/Icon';

/** An action in a menu. */
export interface MenuItem {
  id: string;
  icon: IconNode;
  label: string;
  /** The key that does the same from anywhere, as it is shown. */
  shortcut?: string;
  class?: string;
  /** Whether there is nothing to do now. */
  disabled?: boolean;
  /** Whether the menu stays open, for what is chosen several times. */
  staysOpen?: boolean;
  onSelect: () => void;
}

interface Props {
  id: string;
  /** What the button, and the menu, are called. */
  label: string;
  items: readonly MenuItem[];
}

/**
 * A button with three dots, and the menu it opens, worked with arrows, Home, End, first letters and Escape:
 * https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function Menu({ id, label, items }: Props): JSX.Element {
  const popup = usePopup();
  return (
    <div class="menu" ref={popup.box} onFocusOut={popup.onFocusOut}>
      <button
        id={id}
        ref={popup.button}
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={popup.isOpen}
        onClick={popup.toggle}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          popup.open();
        }}
      >
        <Icon node={Ellipsis} size={18} />
      </button>
      {popup.isOpen && <Items label={label} items={items} popup={popup} />}
    </div>
  );
}

function Items({ label, items, popup }: Omit<Props, 'id'> & { popup: Popup }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus(), []);
  return (
    <div
      class="menu-list"
      role="menu"
      aria-label={label}
      ref={list}
      onKeyDown={(event) => onKey(event, popup)}
    >
      {items.map((item) => (
        <Item key={item.id} item={item} popup={popup} />
      ))}
    </div>
  );
}

function Item({ item, popup }: { item: MenuItem; popup: Popup }): JSX.Element {
  const { id, icon, label, shortcut, class: own = '', disabled = false } = item;
  return (
    <button
      id={id}
      type="button"
      role="menuitem"
      tabIndex={-1}
      class={`menu-item ${own}`}
      aria-disabled={disabled}
      aria-keyshortcuts={shortcut}
      onClick={() => {
        if (disabled) return;
        if (!item.staysOpen) popup.leave();
        item.onSelect();
      }}
    >
      <Icon node={icon} />
      <span class="menu-words">{label}</span>
      {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </button>
  );
}

function onKey(event: KeyboardEvent & { currentTarget: HTMLElement }, popup: Popup): void {
  if (event.key === 'Tab') return;
  // Keys here are the menu's, not the page's behind it.
  event.stopPropagation();
  if (event.key === 'Escape') popup.leave();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const next = itemFor(event.key, items);
  next?.focus();
  if (next || event.key === 'Escape') event.preventDefault();
}

/** Where a key leads from the item that has the focus; past either end it begins at the other. */
function itemFor(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if ([...key].length > 1 || key === ' ') return undefined;
  const begins = (item: HTMLElement) =>
    item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins);
}
