import { useState } from 'preact/hooks';
import type { Chosen } from './list/use-chosen';

/** Putting the chosen sources into cases. */
export interface CaseStart {
  /** Asks into which cases the chosen sources are to be put. */
  chooseCase: () => void;
  /** The sources that the user is asked about, by their keys; `null` where nothing is asked. */
  toCase: readonly string[] | null;
  askToCase: (urls: readonly string[] | null) => void;
}

/** Keeps which sources the user is asked about. */
export function useCaseStart(chosen: Chosen): CaseStart {
  const [toCase, askToCase] = useState<readonly string[] | null>(null);
  return { toCase, askToCase, chooseCase: () => chosen.withUrls(askToCase) };
}
