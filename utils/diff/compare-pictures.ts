import { picturesOf } from './pictures-of';

/**
 * The pictures that took the place of others, by their names. `null` when none did, and when the numbers of pictures differ:
 * a picture that is only there or only gone may not have been loaded when the page was captured.
 */
export function replacedPictures(
  old: { html: string },
  next: { html: string },
): { old: string[]; new: string[] } | null {
  const before = picturesOf(old.html);
  const after = picturesOf(next.html);
  if (before.length !== after.length) return null;
  const known = new Set(before);
  const shown = new Set(after);
  const gone = before.filter((picture) => !shown.has(picture));
  const come = after.filter((picture) => !known.has(picture));
  return gone.length > 0 && come.length > 0 ? { old: gone, new: come } : null;
}
