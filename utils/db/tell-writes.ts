import Dexie, { type ObservabilitySet } from 'dexie';
import { browser } from 'wxt/browser';
import type { Protocol } from '../platform/messaging';
import { writtenTables } from './written-tables';

/** Debounce of writes. */
const SETTLING_MS = 1000;

/**
 * Tells the background which tables were written, until the function that it returns is called. A background that sleeps does not hear Dexie's
 * event, and what follows a write, as the search index does, would wait until something else wakes it.
 */
export function tellWrites(): () => void {
  const written = new Set<string>();
  const listen = (parts: ObservabilitySet) => {
    const isWaiting = written.size > 0;
    for (const table of writtenTables(parts)) written.add(table);
    if (isWaiting || written.size === 0) return;
    setTimeout(() => {
      const message: { name: keyof Protocol; request: Protocol['tablesWritten']['request'] } = {
        name: 'tablesWritten',
        request: [...written],
      };
      written.clear();
      // Without an answer the background is being updated: as it starts it looks for itself.
      browser.runtime.sendMessage(message).catch(() => undefined);
    }, SETTLING_MS);
  };
  Dexie.on('storagemutated', listen);
  return () => Dexie.on.storagemutated.unsubscribe(listen);
}
