import type { Listing } from '../navigation/route';
import type { Go } from '../navigation/use-route';
import type { Chosen } from './list/use-chosen';
import { type CaseStart, useCaseStart } from './use-case-start';
import { type CiteStart, useCiteStart } from './use-cite-start';
import { useWatchStart, type WatchStart } from './use-watch-start';

/** What can be begun with the chosen sources, and is asked about first. */
export type ChosenStarts = WatchStart & CaseStart & CiteStart;

/** Keeps what is asked about the chosen sources. */
export function useChosenStarts(chosen: Chosen, listing: Listing, go: Go): ChosenStarts {
  return { ...useWatchStart(chosen, listing, go), ...useCaseStart(chosen), ...useCiteStart(chosen) };
}
