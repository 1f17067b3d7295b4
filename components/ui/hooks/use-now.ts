import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 30_000;

/** The time, renewed every half minute, for "3 min ago" and for the day to turn while a page stays open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
