import { useState } from 'preact/hooks';
import { type Listing, sideHash } from '../navigation/route';
import type { Go } from '../navigation/use-route';
import type { Chosen } from './list/use-chosen';

/** What can be begun with the chosen sources, in a dialog. */
type ChosenStart = 'watch' | 'case' | 'cite';

/** Work with the chosen sources that a dialog asks about. */
export interface ChosenStarts {
  begin: (what: ChosenStart) => void;
  /** What the dialog asks about, by the keys of the sources; `null` where nothing is asked. */
  begun: { what: ChosenStart; pageUrls: readonly string[] } | null;
  end: () => void;
  /** Shows the watched pages, with nothing chosen any more. */
  showWatched: () => void;
}

/** Keeps what the user is asked about the chosen sources. */
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
