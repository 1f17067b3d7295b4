import { useEffect, useRef } from 'preact/hooks';

interface Follower {
  /** Brings a row into sight, as the one to be entered next. */
  show: (index: number) => void;
  /** Gives it the focus as well. */
  focus: (index: number) => void;
}

/**
 * Keeps the list with the reader: as that goes from source to source the row is in sight, and once it is closed the
 * focus is on the row of what was read last, unless it is elsewhere by then.
 * @param openId what the reader shows, `null` for nothing
 * @param place of its row, where that is drawn
 */
export function useFollowOpen(openId: string | null, place: number | null, { show, focus }: Follower): void {
  const last = useRef<number | null>(null);
  useEffect(() => {
    if (openId === null) {
      if (last.current !== null && document.activeElement === document.body) focus(last.current);
      last.current = null;
    } else if (place !== null) {
      last.current = place;
      show(place);
    }
  }, [openId]);
}
