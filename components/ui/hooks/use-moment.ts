import { useEffect, useState } from 'preact/hooks';

const SHOWN_MS = 4000;

/** Whether something is shown that goes away by itself after four seconds, and what shows it. */
export function useMoment(): [isShown: boolean, show: () => void] {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  return [isShown, () => setShown(true)];
}
