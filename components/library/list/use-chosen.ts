import { useState } from 'preact/hooks';
import type { FoundPages } from '../../../utils/archive/search/find-pages';

/** Which of the found sources are chosen: some, or all but some. 100,000 are chosen without being read. */
export interface Chosen {
  count: number;
  isAll: boolean;
  has: (url: string) => boolean;
  /** Turns one on or off; it is where a range starts. */
  toggle: (index: number, url: string) => void;
  /** Turns on all from where the range starts up to this place. */
  extend: (index: number) => Promise<void>;
  all: () => void;
  clear: () => void;
  /** The keys of all that are chosen. */
  urls: () => Promise<string[]>;
}

interface State {
  /** Whether `urls` are left out of all rather than chosen. */
  isAll: boolean;
  urls: ReadonlySet<string>;
  anchor: number | null;
}

const NOTHING: State = { isAll: false, urls: new Set(), anchor: null };

/** What is chosen of what was found. `pages` may change under it: what was chosen one by one stays chosen. */
export function useChosen(pages: FoundPages | null): Chosen {
  const [{ isAll, urls, anchor }, set] = useState(NOTHING);
  const total = pages?.total ?? 0;
  return {
    count: isAll ? Math.max(0, total - urls.size) : urls.size,
    isAll,
    has: (url) => urls.has(url) !== isAll,
    toggle: (index, url) => set((before) => ({ ...before, urls: toggled(before.urls, url), anchor: index })),
    async extend(index) {
      const start = anchor ?? index;
      const range = (await pages?.urls(Math.min(start, index), Math.max(start, index) + 1)) ?? [];
      set((before) => ({
        ...before,
        urls: before.isAll
          ? new Set([...before.urls].filter((url) => !range.includes(url)))
          : new Set([...before.urls, ...range]),
        anchor: start,
      }));
    },
    all: () => set({ isAll: true, urls: new Set(), anchor: null }),
    clear: () => set(NOTHING),
    async urls() {
      if (!isAll) return [...urls];
      return ((await pages?.urls(0, total)) ?? []).filter((url) => !urls.has(url));
    },
  };
}

function toggled(urls: ReadonlySet<string>, url: string): Set<string> {
  const next = new Set(urls);
  if (!next.delete(url)) next.add(url);
  return next;
}
