import { useEffect, useRef } from 'preact/hooks';

/** Calls `save` when the tab is hidden or closed, and when the component goes: the last chance to store what was typed. */
export function useLeaving(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    const onPageHide = () => latest.current();
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', onPageHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onPageHide);
      latest.current();
    };
  }, []);
}
