import type { Appearance } from './appearance';

/** Extension storage answers later; a page must know its theme and language before it is first painted. */
const KEY = 'appearance';

/** The appearance that a page of Menbe had last, at once; `null` where none had. Only what `keepAppearance` wrote is there. */
export function lastAppearance(): Appearance | null {
  return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Appearance | null;
}

/** Keeps an appearance for the next page to be opened. */
export function keepAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, JSON.stringify(appearance));
}
