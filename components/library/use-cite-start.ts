import { useMemo, useState } from 'preact/hooks';
import type { Cited } from '../../utils/archive/snapshots/read-cited';
import type { Chosen } from './list/use-chosen';

/** Citing the chosen sources. */
export interface CiteStart {
  citeChosen: () => void;
  /** What is being cited; `null` for nothing. */
  toCite: Cited | null;
  endCiting: () => void;
}

/** Keeps which sources are being cited. */
export function useCiteStart(chosen: Chosen): CiteStart {
  const [pageUrls, setPageUrls] = useState<readonly string[] | null>(null);
  const toCite = useMemo(() => pageUrls && { pageUrls }, [pageUrls]);
  return { toCite, citeChosen: () => chosen.withUrls(setPageUrls), endCiting: () => setPageUrls(null) };
}
