import { useEffect, useRef, useState } from 'preact/hooks';
import { isTyping } from '../ui/is-typing';

/** Going through the changes on the page. */
export interface Changes {
  /** The number of changes, and the one that was shown last, counted from 1; 0 before the first. */
  total: number;
  at: number;
  go: (step: 1 | -1) => void;
}

const CHANGES = '[data-change]';

/**
 * Goes from change to change: `n` and `p`, or by the buttons. Escape leads to `backHref`.
 * @param shown what is shown; the count begins anew when it changes
 */
export function useChanges(shown: unknown, backHref: string): Changes {
  const [at, setAt] = useState(0);
  const [total, setTotal] = useState(0);
  useEffect(() => {
    setAt(0);
    setTotal(document.querySelectorAll(CHANGES).length);
  }, [shown]);
  const go = (step: 1 | -1) => {
    const changes = document.querySelectorAll<HTMLElement>(CHANGES);
    const next = Math.min(changes.length, Math.max(1, at + step));
    const change = changes[next - 1];
    if (!change) return;
    setAt(next);
    change.focus({ preventScroll: true });
    change.scrollIntoView({ block: 'center' });
  };
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (event.key === 'n') latest.current(1);
      else if (event.key === 'p') latest.current(-1);
      else if (event.key === 'Escape') location.hash = backHref;
      else return;
      event.preventDefault();
    };
    // Before the library's own keys, which know Escape as well
    addEventListener('keydown', onKey, true);
    return () => removeEventListener('keydown', onKey, true);
  }, [backHref]);
  return { total, at, go };
}
