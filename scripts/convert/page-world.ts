import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';

/** What extraction and sanitising need of a page's window, beside what Node has itself. Nothing in it loads or runs. */
const { window } = new JSDOM('', { url: 'https://convert.invalid/' });
for (const name of Object.getOwnPropertyNames(window))
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { value: Reflect.get(window, name) as unknown, writable: true });

/** The window that documents are parsed with. */
export const pageWindow = window;
