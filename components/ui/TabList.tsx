import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { hasModifier } from './has-modifier';
import { Icon, type IconNode } from './icons/Icon';

/** A tab: a link to the address that shows its panel. */
export interface Tab {
  /** The panel's id is `panel-` and this, the tab's `tab-` and this. */
  id: string;
  icon: IconNode;
  label: string;
  href: string;
  /** Said after the label, and shown as a mark: what is not as it should be. */
  trouble?: { icon: IconNode; words: string } | undefined;
}

interface Props {
  label: string;
  tabs: readonly Tab[];
  selected: string;
}

/** Where each key leads from one of so many tabs. */
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/**
 * Tabs whose panels have addresses. Arrow keys move the focus, Enter and Space show the panel: some take long to open.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function TabList({ label, tabs, selected }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event)) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = nextTab(event.key, at, links.length, getComputedStyle(event.target as Element).direction);
    if (event.key === ' ') links[at]?.click();
    else if (next === undefined) return;
    else links[next]?.focus();
    event.preventDefault();
    // The arrows lead to other sources, elsewhere in the reader.
    event.stopPropagation();
  };
  return (
    <div class="tab-list" ref={list} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          id={`tab-${tab.id}`}
          class="tab"
          role="tab"
          href={tab.href}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `panel-${tab.id}` : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          title={tab.trouble?.words ?? tab.label}
        >
          <Icon node={tab.icon} size={15} />
          <span class="tab-label">{tab.label}</span>
          {tab.trouble && (
            <>
              <Icon node={tab.trouble.icon} size={13} />
              <span class="visually-hidden"> ({tab.trouble.words})</span>
            </>
          )}
        </a>
      ))}
    </div>
  );
}

/** The tab that a key leads to: the arrows go the way they point, also where tabs stand from right to left. */
function nextTab(key: string, at: number, count: number, direction: string): number | undefined {
  const mirrored: Record<string, string> = { ArrowRight: 'ArrowLeft', ArrowLeft: 'ArrowRight' };
  const step = direction === 'rtl' ? (mirrored[key] ?? key) : key;
  return STEPS[step]?.(at, count);
}
