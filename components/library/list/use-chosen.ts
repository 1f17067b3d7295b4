import { useState } from 'preact/hooks';
import type { FoundPages } from '../../../utils/archive/search/find-pages';
import type { Attempt } from '../../ui/hooks/use-attempt';

/** Which of the found sources are chosen: some, or all but some, so that choosing all reads none of them. */
export interface Chosen {
  count: number;
  isAll: boolean;
  has: (url: string) => boolean;
  /** Turns one on or off; it is where a range starts. */
  toggle: (index: number, url: string) => void;
  /** Turns on all from where the range starts up to this place. */
  extend: (index: number) => void;
  all: () => void;
  clear: () => void;
  /** Reads the keys of all that are chosen, and hands them over. When that fails, `act` is not called. */
  withUrls: (act: (urls: string[]) => void) => void;
}

interface State {
  /** Whether `urls` are left out of all rather than chosen. */
  isAll: boolean;
  urls: ReadonlySet<string>;
  anchor: number | null;
}

const NOTHING: State = { isAll: false, urls: new Set(), anchor: null };

/**
 * Keeps which of the found sources are chosen. `pages` may change: sources that were chosen one by one stay chosen.
 * @param attempt runs what reads the archive, and shows when that fails
 */
export function useChosen(pages: FoundPages | null, attempt: Attempt['attempt']): Chosen {
  const [{ isAll, urls, anchor }, set] = useState(NOTHING);
  const total = pages?.total ?? 0;
  const readRange = async (from: number, to: number) => (await pages?.urls(from, to)) ?? [];
  const extend = async (index: number) => {
    const start = anchor ?? index;
    const range = await readRange(Math.min(start, index), Math.max(start, index) + 1);
    set((before) => ({ ...before, urls: extended(before, range), anchor: start }));
  };
  const readUrls = async () => {
    if (!isAll) return [...urls];
    return (await readRange(0, total)).filter((url) => !urls.has(url));
  };
  return {
    count: isAll ? Math.max(0, total - urls.size) : urls.size,
    isAll,
    has: (url) => urls.has(url) !== isAll,
    toggle: (index, url) => set((before) => ({ ...before, urls: toggled(before.urls, url), anchor: index })),
    extend: (index) => void attempt(() => extend(index)),
    all: () => set({ isAll: true, urls: new Set(), anchor: null }),
    clear: () => set(NOTHING),
    withUrls: (act) => void attempt(async () => act(await readUrls())),
  };
}

/** The set of `urls` once all of a range are chosen. */
function extended({ isAll, urls }: State, range: readonly string[]): Set<string> {
  if (isAll) return new Set([...urls].filter((url) => !range.includes(url)));
  return new Set([...urls, ...range]);
}

function toggled(urls: ReadonlySet<string>, url: string): Set<string> {
  const next = new Set(urls);
  if (!next.delete(url)) next.add(url);
  return next;
}
