import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';

/**
 * Globals of a page's window, for extraction and sanitising, where Node lacks them. Nothing in the page loads or
 * runs.
 */
const { window } = new JSDOM('', { url: 'https://convert.invalid/' });
for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: Reflect.get(window, name) as unknown, writable: true });

/** The window that documents are parsed with. */
export const pageWindow = window;
