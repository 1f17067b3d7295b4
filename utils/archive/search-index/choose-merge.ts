import { FLUSHED_AT } from './flush-pending';
import type { SegmentReader } from './segment-reader';

/** Segments that are merged into one of the next size. */
const FAN_IN = 8;

/** A segment of which this share was deleted is written anew. */
const MOST_DELETED = 0.3;

/**
 * The segments to merge now: eight of one size, or one that is full of deleted documents. `null` when all is well.
 * When all pages have just been indexed, the large ones are not yet merged: see `isBuilt`.
 */
export function chooseMerge(segments: readonly SegmentReader[], isBuilt: boolean): SegmentReader[] | null {
  const stale = segments.find(({ record }) => isBuilt && record.deletedCount > record.size * MOST_DELETED);
  if (stale) return [stale];
  const tiers = new Map<number, SegmentReader[]>();
  for (const segment of segments) {
    const tier = tierOf(segment.record.size);
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  const full = [...tiers.values()].find((tier) => tier.length >= FAN_IN);
  return full?.slice(0, FAN_IN) ?? null;
}

/** 0 for what comes of one flush, one more for each merge. */
function tierOf(size: number): number {
  return Math.max(0, Math.floor(Math.log(size / FLUSHED_AT) / Math.log(FAN_IN)));
}
