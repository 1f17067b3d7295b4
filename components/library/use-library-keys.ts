import { useEffect, useRef } from 'preact/hooks';

interface Actions {
  export: () => void;
  tag: () => void;
  help: () => void;
  leave: () => void;
}

/** Fields that take what is typed. */
const TYPED_INTO = 'input:not([type=checkbox]),textarea,select,[contenteditable=true],dialog';

/** Keys that work all over the library; `/` is the search field's own. */
export function useLibraryKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return;
      // Keys belong to a window that is open, wherever the focus has gone
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '?') latest.current.help();
      else if (event.key === 'e') latest.current.export();
      else if (event.key === 't') latest.current.tag();
      else if (event.key === 'Escape') latest.current.leave();
      else if (event.key === 'j' || event.key === 'k')
        document.querySelector<HTMLElement>('.results .row-title[tabindex="0"]')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
