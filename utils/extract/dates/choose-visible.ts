import type { StatedTime } from '../../model/stated';
import type { VisibleTime } from './visible-times';

/** How many texts before and after the headline a date without a label may stand. */
const BEFORE = 12;
const AFTER = 40;

/** How far a label that says "published" carries. */
const FAR = 600;

/** How close to the headline a date must stand to be the one the page gives itself. */
const BESIDE_BEFORE = -4;
const BESIDE_AFTER = 8;

/** The calendar day of a time, as written. */
export function dayOf(time: StatedTime): string {
  return time.value.slice(0, 10);
}

/** How far a date is from where the page's own date stands; `null` when it is too far. */
function rankOf({ label, distance, marked, bare, aside }: VisibleTime): number | null {
  if (label === 'other' || label === 'modified') return null;
  const away = distance === null ? 20 : distance < 0 ? -2 * distance : distance;
  if (label === 'published') return away < FAR ? away / 10 + (aside ? 10 : 0) : null;
  const isNear = distance === null ? marked && bare : distance >= -BEFORE && distance <= AFTER;
  const bonus = (marked ? 10 : 0) + (label === 'dated' ? 5 : 0) - (aside ? 20 : 0);
  return isNear ? 50 + away - bonus : null;
}

/** The date the page shows for its publication; without one near the headline, the only date it shows. */
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
  return first && bare.every(({ time }) => dayOf(time) === dayOf(first.time)) ? first : null;
}

/** The date right beside the headline: what readers take for the article's, whatever the head declares. */
export function besideHeadline(times: readonly VisibleTime[]): VisibleTime | null {
  const near = times.filter(
    ({ label, distance, bare, aside }) =>
      distance !== null &&
      distance >= BESIDE_BEFORE &&
      distance <= BESIDE_AFTER &&
      (bare || label === 'published' || label === 'dated') &&
      !aside &&
      label !== 'other' &&
      label !== 'modified',
  );
  return bestVisible(near);
}
