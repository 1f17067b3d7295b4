import { dayOf } from './day-of';
import type { VisibleTime } from './visible-times';

/** Texts before and after the headline within which a date without label may stand. */
const BEFORE = 12;
const AFTER = 40;

/** Distance from the headline, in texts, from which on a date labelled "published" is another article's. */
const FAR = 600;

/** Distances within which a date stands beside the headline. */
const BESIDE_BEFORE = -4;
const BESIDE_AFTER = 8;

/** Distance of dates on a page without headline. */
const UNKNOWN = 20;

/** Distance from the headline; what stands before it is twice as far. */
function awayFrom(distance: number | null): number {
  if (distance === null) return UNKNOWN;
  return distance < 0 ? -2 * distance : distance;
}

/** Whether a date without a label that says "published" stands where the page's own date may. */
function isNear({ distance, marked, bare }: VisibleTime): boolean {
  return distance === null ? marked && bare : distance >= -BEFORE && distance <= AFTER;
}

/** Whether a date stands right beside the headline. */
function isBeside({ distance }: VisibleTime): boolean {
  return distance !== null && distance >= BESIDE_BEFORE && distance <= BESIDE_AFTER;
}

/** The lower, the likelier a date is the publication's; `null` when it is not. */
function rankOf(visible: VisibleTime): number | null {
  const { label, distance, marked, aside } = visible;
  const away = awayFrom(distance);
  if (label === 'published') return away < FAR ? away / 10 + (aside ? 10 : 0) : null;
  if (label === 'other' || label === 'modified' || !isNear(visible)) return null;
  return 50 + away - (marked ? 10 : 0) - (label === 'dated' ? 5 : 0) + (aside ? 20 : 0);
}

/** A date beside the headline that no word calls that of a change: only its element is called so. */
function silentlyChanged(times: readonly VisibleTime[]): VisibleTime | null {
  const silent = times.find(({ label, told, bare }) => label === 'modified' && !told && bare);
  return silent && isBeside(silent) ? silent : null;
}

/**
 * The publication date that the page shows; without one near the headline, the only date it shows, or the one that the
 * reader sees beside the headline.
 */
export function bestVisible(times: readonly VisibleTime[]): VisibleTime | null {
  let best: VisibleTime | null = null;
  let least = Infinity;
  for (const time of times) {
    const rank = rankOf(time);
    if (rank !== null && rank < least) {
      best = time;
      least = rank;
    }
  }
  if (best) return best;
  const bare = times.filter(({ label, bare: isBare }) => isBare && (label === null || label === 'dated'));
  const [first] = bare;
  if (first) return bare.every(({ time }) => dayOf(time) === dayOf(first.time)) ? first : null;
  return silentlyChanged(times);
}

/** The date beside the headline: readers take it for the article's, whatever the head declares. */
export function besideHeadline(times: readonly VisibleTime[]): VisibleTime | null {
  const near = times.filter(
    (visible) =>
      isBeside(visible) &&
      (visible.bare || visible.label === 'published' || visible.label === 'dated') &&
      !visible.aside &&
      visible.label !== 'other' &&
      visible.label !== 'modified',
  );
  return bestVisible(near);
}
