import { picturesOf } from './html-lines';

/**
 * The pictures of which one took the place of another. `null` when none did: pictures that are only there or only gone may not
 * have been loaded when the page was captured.
 */
export function replacedPictures(
  old: { html: string },
  next: { html: string },
): { old: string[]; new: string[] } | null {
  const [before, after] = [picturesOf(old.html), picturesOf(next.html)];
  if (before.length !== after.length) return null;
  const gone = before.filter((picture) => !after.includes(picture));
  const come = after.filter((picture) => !before.includes(picture));
  return gone.length > 0 && come.length > 0 ? { old: gone, new: come } : null;
}
