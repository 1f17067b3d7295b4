import { useState } from 'preact/hooks';
import { type Listing, sideHash } from '../navigation/route';
import type { Go } from '../navigation/use-route';
import type { Chosen } from './list/use-chosen';

/** An action on the chosen sources. */
type ChosenStart = 'watch' | 'case' | 'cite';

/** Actions on the chosen sources that open a dialog. */
export interface ChosenStarts {
  begin: (what: ChosenStart) => void;
  /** The action whose dialog is open, with the keys of its sources; `null` where none is. */
  begun: { what: ChosenStart; pageUrls: readonly string[] } | null;
  end: () => void;
  /** Shows the watched pages, with nothing chosen any more. */
  showWatched: () => void;
}

/** Keeps which dialog is open for the chosen sources, and for which of them it was opened. */
export function useChosenStarts(chosen: Chosen, listing: Listing, go: Go): ChosenStarts {
  const [begun, setBegun] = useState<ChosenStarts['begun']>(null);
  return {
    begun,
    begin: (what) => chosen.withUrls((pageUrls) => setBegun({ what, pageUrls })),
    end: () => setBegun(null),
    showWatched() {
      chosen.clear();
      go(sideHash('watched', listing));
    },
  };
}
