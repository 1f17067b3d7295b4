import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../utils/model/result';

/** What the toast says: how many were deleted, or why deleting or undoing failed. */
export type DeletionNotice = { count: number } | { failure: Failure };

/** Deleting with undo. */
export interface Deletion {
  notice: DeletionNotice | null;
  /** Whether anything was deleted yet: until then no toast is needed. */
  used: boolean;
  remove: (urls: readonly string[]) => void;
  /** Takes back the last deletion that was not taken back yet. */
  undo: () => void;
  dismiss: () => void;
}

/** Deletes pages and keeps, as long as the page is open, what it takes to undo it; Ctrl+Z undoes too. */
export function useDeletion(): Deletion {
  const [used, setUsed] = useState(false);
  const [notice, setNotice] = useState<DeletionNotice | null>(null);
  const [deleted, setDeleted] = useState<readonly (readonly string[])[]>([]);

  const change = async (urls: readonly string[], direction: 'remove' | 'restore') => {
    setUsed(true);
    const { changePages } = await import('./change-pages');
    const failure = await changePages(urls, direction);
    if (failure) return setNotice({ failure });
    setNotice(direction === 'remove' ? { count: urls.length } : null);
    setDeleted((before) =>
      direction === 'remove' ? [...before, urls] : before.filter((each) => each !== urls),
    );
  };
  const undo = () => {
    const last = deleted.at(-1);
    if (last) void change(last, 'restore');
  };
  useUndoKey(deleted.length > 0, undo);
  return {
    notice,
    used,
    remove: (urls) => void change(urls, 'remove'),
    undo,
    dismiss: () => setNotice(null),
  };
}

function useUndoKey(active: boolean, undo: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // What was typed in the filter is the browser's to undo.
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
      event.preventDefault();
      undo();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
