import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/model/result';
import type { DeletionWork } from './deletion-work';

/** The toast's content: the number of deleted pages, or why deleting or undoing failed. */
type DeletionNotice = { count: number } | { failure: Failure };

/** The state of deleting. */
export interface DeletionState {
  notice: DeletionNotice | null;
  /** Whether anything was deleted yet: until then no toast is needed. */
  used: boolean;
  /** Progress while a change runs; `null` when none does. */
  working: { done: number; total: number } | null;
}

/** Deleting with undo. */
export interface Deletion extends DeletionState {
  remove: (urls: readonly string[]) => void;
  /** Takes pages out of the bin. */
  restore: (urls: readonly string[]) => void;
  /** Takes back the last deletion that was not taken back yet. */
  undo: () => void;
  /** Stops what runs; what was done stays done, and can be undone. */
  cancel: () => void;
  dismiss: () => void;
}

/** Deletes pages and keeps, as long as the page is open, what it takes to undo it. */
export function useDeletion(): Deletion {
  const [state, setState] = useState<DeletionState>({ notice: null, used: false, working: null });
  const work = useRef<Promise<DeletionWork> | null>(null);
  const tell = (change: Partial<DeletionState>) => setState((before) => ({ ...before, ...change }));
  const run = (act: (work: DeletionWork) => void) => {
    work.current ??= import('./deletion-work').then((module) => new module.DeletionWork(tell));
    void work.current.then(act);
    tell({ used: true });
  };
  return {
    ...state,
    remove: (urls) => run((deletion) => void deletion.change(urls, 'remove')),
    restore: (urls) => run((deletion) => void deletion.change(urls, 'restore')),
    undo: () => run((deletion) => deletion.undo()),
    cancel: () => run((deletion) => deletion.cancel()),
    dismiss: () => tell({ notice: null }),
  };
}
