import { useEffect, useState } from 'preact/hooks';
import { getDatabase, type MenbeDatabase } from '../../utils/db/database';
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
  const [notice, setNotice] = useState<DeletionNotice | null>(null);
  const [used, setUsed] = useState(false);
  const [deleted, setDeleted] = useState<readonly (readonly string[])[]>([]);

  const attempt = async (change: (db: MenbeDatabase) => Promise<void>, success: DeletionNotice | null) => {
    try {
      await change(getDatabase());
      setNotice(success);
    } catch (error) {
      const { toFailure } = await import('../../utils/db/database-error');
      setNotice({ failure: toFailure(error) });
    }
  };
  const undo = () => {
    const last = deleted.at(-1);
    if (!last) return;
    void attempt(async (db) => {
      const { restorePages } = await import('../../utils/archive/delete-pages');
      await restorePages(db, last);
      setDeleted((before) => before.filter((urls) => urls !== last));
    }, null);
  };
  const remove = (urls: readonly string[]) => {
    setUsed(true);
    void attempt(
      async (db) => {
        const { deletePages } = await import('../../utils/archive/delete-pages');
        await deletePages(db, urls, new Date());
        setDeleted((before) => [...before, urls]);
      },
      { count: urls.length },
    );
  };
  useUndoKey(deleted.length > 0, undo);
  return { notice, used, remove, undo, dismiss: () => setNotice(null) };
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
