import { browser } from 'wxt/browser';

const KEY = 'archive';

/** What is remembered of the database outside of it. */
interface Marker {
  createdAt: number;
  pages: number;
}

/**
 * Remembers the database in use. When another one was remembered (a browser may replace a damaged database by an empty
 * one without a word), that one stays remembered and is returned: it is lost.
 */
export async function rememberArchive(current: Marker): Promise<Marker | null> {
  const stored = await browser.storage.local.get<{ [KEY]?: Marker }>(KEY);
  const known = stored[KEY];
  if (known && known.createdAt !== current.createdAt && known.pages > 0) return known;
  await browser.storage.local.set({ [KEY]: current });
  return null;
}

/** The user knows that the remembered database is lost: from now on the current one counts. */
export async function acceptLoss(current: Marker): Promise<void> {
  await browser.storage.local.set({ [KEY]: current });
}
