import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/model/result';

/** What the toast says: how many were deleted, or why deleting or undoing failed. */
export type DeletionNotice = { count: number } | { failure: Failure };

/** Deleting with undo. */
export interface Deletion {
  notice: DeletionNotice | null;
  /** Whether anything was deleted yet: until then no toast is needed. */
  used: boolean;
  /** How far it has come while it runs. */
  working: { done: number; total: number } | null;
  remove: (urls: readonly string[]) => void;
  /** Takes pages out of the bin. */
  restore: (urls: readonly string[]) => void;
  /** Takes back the last deletion that was not taken back yet. */
  undo: () => void;
  /** Stops what runs; what was done stays done, and can be undone. */
  cancel: () => void;
  dismiss: () => void;
}

/** Deletes pages and keeps, as long as the page is open, what it takes to undo it; Ctrl+Z undoes too. */
export function useDeletion(): Deletion {
  const [used, setUsed] = useState(false);
  const [notice, setNotice] = useState<DeletionNotice | null>(null);
  const [working, setWorking] = useState<Deletion['working']>(null);
  const [deleted, setDeleted] = useState<readonly (readonly string[])[]>([]);
  const running = useRef<AbortController | null>(null);

  const change = async (urls: readonly string[], direction: 'remove' | 'restore') => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setUsed(true);
    setNotice(null);
    const { changePages } = await import('./change-pages');
    const onProgress = (done: number) => setWorking({ done, total: urls.length });
    const { done, failure } = await changePages(urls, direction, onProgress, controller.signal);
    running.current = null;
    setWorking(null);
    const [changed, rest] = [urls.slice(0, done), urls.slice(done)];
    setDeleted((before) =>
      (direction === 'remove'
        ? [...before, changed]
        : before.map((each) => (each === urls ? rest : each))
      ).filter(({ length }) => length > 0),
    );
    if (failure) setNotice({ failure });
    else if (direction === 'remove' && done > 0) setNotice({ count: done });
  };
  const undo = () => {
    const last = deleted.at(-1);
    if (last) void change(last, 'restore');
  };
  useUndoKey(deleted.length > 0, undo);
  return {
    notice,
    used,
    working,
    remove: (urls) => void change(urls, 'remove'),
    restore: (urls) => void change(urls, 'restore'),
    undo,
    cancel: () => running.current?.abort(),
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
