import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Remembers how far the list was scrolled and which row had the focus, while it is hidden behind the reader. */
export function useScrollMemory(shown: boolean): void {
  const left = useRef<{ top: number; focused: HTMLElement | null }>({ top: 0, focused: null });
  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);
  useEffect(() => {
    if (!shown) return;
    const remember = () => {
      left.current = { top: scrollY, focused: document.activeElement as HTMLElement | null };
    };
    // Before the address changes the list is still there to be measured.
    addEventListener('scroll', remember, { passive: true });
    addEventListener('focusin', remember);
    return () => {
      removeEventListener('scroll', remember);
      removeEventListener('focusin', remember);
    };
  }, [shown]);
  useLayoutEffect(() => {
    if (!shown) return;
    scrollTo(0, left.current.top);
    left.current.focused?.focus({ preventScroll: true });
  }, [shown]);
}
