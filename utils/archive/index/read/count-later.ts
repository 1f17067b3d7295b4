import type { Matches } from '../../../search/rank/matches';
import type { IndexPart } from './index-part';

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  /** Exclusive. */
  after: number;
  /** Inclusive. */
  until: number;
}

/** Matches that were first archived in a stretch of time, and when the last of them was; `null` where there is none. */
export interface Later {
  count: number;
  latest: number | null;
}

/** Counts the matches that were first archived in a stretch of time. Sources that were seen again do not count anew. */
export async function countLater(
  parts: readonly IndexPart[],
  matches: readonly Matches[],
  { after, until }: Stretch,
): Promise<Later> {
  const later: Later = { count: 0, latest: null };
  for (const [index, part] of parts.entries()) {
    const { docs, length } = matches[index] ?? { docs: [], length: 0 };
    if (length === 0) continue;
    const times = await part.numbers('archivedAt');
    for (let match = 0; match < length; match++) {
      const at = times[docs[match] as number] as number;
      if (at <= after || at > until) continue;
      later.count++;
      later.latest = Math.max(later.latest ?? at, at);
    }
  }
  return later;
}
