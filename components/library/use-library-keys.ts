import { useEffect, useRef } from 'preact/hooks';
import { hasModifier } from '../ui/has-modifier';

interface Actions {
  export: () => void;
  tag: () => void;
  help: () => void;
  leave: () => void;
}

/** Fields that take what is typed. */
const TYPED_INTO = 'input:not([type=checkbox]),textarea,select,[contenteditable=true],dialog';

/** Handles the keys that work all over the library; `/` is handled by the search field. */
export function useLibraryKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = isForPage(event) && actionOf(event.key, latest.current);
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

/** Whether a key is meant for the page: not for a field, a dialog or the browser, and not handled before. */
function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || hasModifier(event)) return false;
  if (event.target instanceof Element && event.target.closest(TYPED_INTO)) return false;
  // Keys belong to an open dialog wherever the focus is.
  return !document.querySelector('dialog[open]');
}

function actionOf(key: string, { help, export: startExport, tag, leave }: Actions): (() => void) | undefined {
  const actions: Record<string, () => void> = {
    '?': help,
    e: startExport,
    t: tag,
    Escape: leave,
    j: enterList,
    k: enterList,
  };
  return actions[key];
}

function enterList(): void {
  document.querySelector<HTMLElement>('.results .row-title[tabindex="0"]')?.focus();
}
