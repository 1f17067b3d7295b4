import { browser } from 'wxt/browser';

const KEY = 'archive';

/** The copy of the database's identity that is stored outside of it. */
interface Marker {
  createdAt: number;
  pages: number;
}

/**
 * Stores the identity of the current database. If another identity is stored already, that archive is lost (a browser may silently
 * replace a damaged database by an empty one): its identity stays stored and is returned.
 */
export async function rememberArchive(current: Marker): Promise<Marker | null> {
  const stored = await browser.storage.local.get<{ [KEY]?: Marker }>(KEY);
  const known = stored[KEY];
  if (known && known.createdAt !== current.createdAt && known.pages > 0) return known;
  await browser.storage.local.set({ [KEY]: current });
  return null;
}

/** Replaces the stored identity by the current one, after the user has acknowledged the loss. */
export async function acceptLoss(current: Marker): Promise<void> {
  await browser.storage.local.set({ [KEY]: current });
}

/** Removes the stored identity, before another archive is gone over to. */
export async function forgetArchive(): Promise<void> {
  await browser.storage.local.remove(KEY);
}
