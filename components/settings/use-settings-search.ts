import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type MatchedSettings, matchSettings } from './match-settings';

/** The style sheet's `::highlight()` for what was found. */
const PAINT = 'settings-found';

/** What a search leaves of the settings. */
export interface SettingsSearch {
  typed: string;
  search: (typed: string) => void;
  /** Ids of the sections with something in sight; `null` while nothing is searched for. */
  sections: readonly string[] | null;
  /** How many settings are in sight. */
  count: number;
}

/** Hides and marks the settings by what is typed. Sections fill by themselves, so it is done again when what they hold changes. */
export function useSettingsSearch(root: RefObject<HTMLElement | null>): SettingsSearch {
  const [typed, search] = useState('');
  const [found, setFound] = useState<Pick<MatchedSettings, 'sections' | 'count'> | null>(null);
  const isSearching = typed.trim() !== '';
  useEffect(() => {
    const page = root.current;
    if (!page || !isSearching) return;
    const match = () => {
      const { places, sections, count } = matchSettings(page, typed);
      paint(places);
      setFound((now) => (now && isSame(now, { sections, count }) ? now : { sections, count }));
    };
    match();
    // What was found begins at the top, with how much that is.
    page.closest('.side-pane')?.scrollTo(0, 0);
    const changes = new MutationObserver(match);
    changes.observe(page, { childList: true, subtree: true, characterData: true });
    return () => {
      changes.disconnect();
      matchSettings(page, '');
      paint([]);
      setFound(null);
    };
  }, [typed, isSearching]);
  return { typed, search, sections: found?.sections ?? null, count: found?.count ?? 0 };
}

type Found = Pick<MatchedSettings, 'sections' | 'count'>;

function isSame(one: Found, other: Found): boolean {
  return one.count === other.count && one.sections.join() === other.sections.join();
}

function paint(places: readonly Range[]): void {
  // A browser that cannot paint them still hides the others.
  if ('highlights' in CSS) CSS.highlights.set(PAINT, new Highlight(...places));
}
