import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../../utils/model/trouble';
import { readTroubles, watchTroubles } from '../../utils/platform/troubles';

/** Background work that failed and has not succeeded since, as it changes. */
export function useTroubles(): readonly Trouble[] {
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  useEffect(() => {
    // Nothing is told where the browser's storage cannot be read: the settings, read from it too, say so.
    const read = () => readTroubles().then(setTroubles, () => setTroubles([]));
    void read();
    return watchTroubles(() => void read());
  }, []);
  return troubles;
}
