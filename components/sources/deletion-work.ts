import { changePages } from './change-pages';
import type { DeletionState } from './use-deletion';

/** Carries out what `useDeletion` is asked for, and keeps the deletions that can be undone; Ctrl+Z undoes the last one. */
export class DeletionWork {
  private deleted: (readonly string[])[] = [];
  private running: AbortController | null = null;
  /** Ends with the last change that was asked for. */
  private last = Promise.resolve();

  constructor(private readonly tell: (change: Partial<DeletionState>) => void) {
    addEventListener('keydown', (event) => this.onKey(event));
  }

  /** One change at a time: what is asked for while one runs waits for it. A row is gone from a list before its change has ended. */
  change(urls: readonly string[], direction: 'remove' | 'restore'): Promise<void> {
    return this.queue(() => this.carryOut(urls, direction));
  }

  /** Takes back the last deletion that was not taken back yet. */
  undo(): void {
    void this.queue(async () => {
      const last = this.deleted.at(-1);
      if (last) await this.carryOut(last, 'restore');
    });
  }

  private queue(work: () => Promise<void>): Promise<void> {
    this.last = this.last.then(work);
    return this.last;
  }

  private async carryOut(urls: readonly string[], direction: 'remove' | 'restore'): Promise<void> {
    this.running = new AbortController();
    this.tell({ notice: null });
    const onProgress = (done: number) => this.tell({ working: { done, total: urls.length } });
    const { done, moved, failure } = await changePages(urls, direction, onProgress, this.running.signal);
    this.running = null;
    const rest = urls.slice(done);
    if (direction === 'remove') this.deleted.push(moved);
    else this.deleted = this.deleted.map((each) => (each === urls ? rest : each));
    this.deleted = this.deleted.filter(({ length }) => length > 0);
    this.tell({ working: null, notice: failure ? { failure } : this.deletedNotice(direction, done) });
  }

  /** Says how many pages were deleted, of a doubled deletion the first time; restored ones are seen in the list. */
  private deletedNotice(direction: 'remove' | 'restore', done: number): { count: number } | null {
    const last = this.deleted.at(-1);
    return direction === 'remove' && done > 0 && last ? { count: last.length } : null;
  }

  /** Stops what runs; what was done stays done, and can be undone. */
  cancel(): void {
    this.running?.abort();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    // In a field with text, Ctrl+Z undoes what was typed.
    const { target } = event;
    if ((target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '')
      return;
    if (this.deleted.length === 0 && !this.running) return;
    event.preventDefault();
    this.undo();
  }
}
