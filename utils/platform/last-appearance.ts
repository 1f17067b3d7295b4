import type { Appearance } from './appearance';

/** In `localStorage`: extension storage is asynchronous, but theme and language are needed before the first paint. */
const KEY = 'appearance';

/** The cached appearance, read synchronously; `null` when none is cached. Only `keepAppearance` writes it. */
export function lastAppearance(): Appearance | null {
  return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Appearance | null;
}

/** Caches an appearance for the first frame of the next page. */
export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, JSON.stringify(appearance));
}
