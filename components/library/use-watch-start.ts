import { useState } from 'preact/hooks';
import { type Listing, sideHash } from '../navigation/route';
import type { Go } from '../navigation/use-route';
import type { Chosen } from './list/use-chosen';

/** Beginning to watch the chosen sources, which is asked about first. */
export interface WatchStart {
  /** Asks whether the chosen sources are to be watched. */
  watchChosen: () => void;
  /** The sources that the user is asked about, by their keys; `null` where nothing is asked. */
  toWatch: readonly string[] | null;
  askToWatch: (urls: readonly string[] | null) => void;
  /** Shows the watched pages, with nothing chosen any more. */
  showWatched: () => void;
}

/** Keeps which sources the user is asked about. */
export function useWatchStart(chosen: Chosen, listing: Listing, go: Go): WatchStart {
  const [toWatch, askToWatch] = useState<readonly string[] | null>(null);
  return {
    toWatch,
    askToWatch,
    watchChosen: () => chosen.withUrls(askToWatch),
    showWatched() {
      chosen.clear();
      go(sideHash('watched', listing));
    },
  };
}
