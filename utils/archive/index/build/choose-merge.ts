import { FLUSHED_AT } from '../read/pending-part';
import type { SegmentReader } from '../read/segment-reader';
import { groupBy } from '../../../model/group-by';

/** Number of segments of one tier that are merged into one of the next. */
const FAN_IN = 8;

/** Segments with a larger share of deleted documents are rewritten. */
const MOST_DELETED = 0.3;

/** Segments from this tier on are large: each costs every search a read. */
const LARGE_TIER = 2;
/** Large segments are merged as soon as the others together have this share of the largest one's documents. */
const WORTH_MERGING = 0.5;

/**
 * The segments to merge now: one with many deleted documents, eight of one tier, or the large ones; `null` for none.
 * @param isBuilt whether all pages are indexed: during a rebuild, large segments keep coming and are merged at its end
 */
export function chooseMerge(segments: readonly SegmentReader[], isBuilt: boolean): SegmentReader[] | null {
  const stale = segments.find(({ record }) => isBuilt && record.deletedCount > record.size * MOST_DELETED);
  if (stale) return [stale];
  const tiers = groupBy(segments, tierOf);
  const full = [...tiers.values()].find((tier) => tier.length >= FAN_IN);
  if (full) return full.slice(0, FAN_IN);
  return isBuilt ? largeOnes(segments) : null;
}

function largeOnes(segments: readonly SegmentReader[]): SegmentReader[] | null {
  const large = segments.filter((segment) => tierOf(segment) >= LARGE_TIER);
  const sizes = large.map(({ record: { size } }) => size);
  const largest = Math.max(...sizes);
  const others = sizes.reduce((sum, size) => sum + size, 0) - largest;
  return large.length > 1 && others >= largest * WORTH_MERGING ? large : null;
}

/** 0 for a segment of one flush, one more for each merge. */
function tierOf({ record: { size } }: SegmentReader): number {
  return Math.max(0, Math.floor(Math.log(size / FLUSHED_AT) / Math.log(FAN_IN)));
}
