import type { browser } from 'wxt/browser';

declare global {
  /** In functions that tests run inside the extension, where imports do not reach. */
  const chrome: typeof browser;
}
