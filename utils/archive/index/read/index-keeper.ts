import type { MenbeDatabase } from '../../../db/database';
import { watchPending } from '../../../db/watch-pending';
import type { Lookup } from '../../../search/query/plan-query';
import type { BlockRun } from './block-run';
import { dropSegment } from './drop-segment';
import type { FoundPostings, IndexPart } from './index-part';
import { type OpenIndex, openIndex, readStamp } from './open-index';
import type { KnownDocuments } from './pending-part';
import { readRuns, type WantedRun } from './read-blocks';
import { SegmentSet } from './segment-set';

/**
 * Least interval between two checks, after a search, whether the index changed. Merges do not change results, and Dexie reports
 * pending pages itself.
 */
const CHECKED_EVERY_MILLISECONDS = 1000;

/** Delay before the next search is prepared, in which the rows of this one are read and painted. */
const SHOWN_AFTER_MILLISECONDS = 200;

/** Keeps the index open between searches: what was read is reused until the index changes. */
export class IndexKeeper {
  private readonly set: SegmentSet;
  private readonly known: KnownDocuments = new Map();
  private current: Promise<OpenIndex> | undefined;
  private checkedAt = -Infinity;
  private preparing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly db: MenbeDatabase) {
    this.set = new SegmentSet(db);
    watchPending(db, () => this.forget());
  }

  /** Makes the next search reopen the index. */
  forget(): void {
    this.current = undefined;
  }

  /** Whether the index is another than the last search saw. */
  async hasChanged(): Promise<boolean> {
    const seen = await this.current;
    return (await readStamp(this.db)) !== seen?.stamp;
  }

  /**
   * Reads the postings of a search, and the positions its phrases may need. Optimistic: the index counts as unchanged unless a
   * change was reported, because a check would cost as much as the search; `prepare` checks afterwards. Throws `DamagedIndex`.
   */
  async look(
    lookups: readonly Lookup[],
    phraseTerms: readonly string[],
  ): Promise<{ index: OpenIndex; postings: FoundPostings[] }> {
    this.current ??= openIndex(this.db, this.set, this.known);
    const index = await this.current;
    const blocks = await this.readBlocks(index, lookups, phraseTerms);
    return { index, postings: index.parts.map((part, at) => part.find(lookups, blocks[at] ?? [])) };
  }

  /**
   * Drops a damaged segment, so that its pages are reindexed. A stale reader is no damage: when the segment was merged or moved to a
   * file since it was opened, nothing is dropped.
   */
  async drop(segment: number): Promise<void> {
    this.current = undefined;
    const record = await this.db.indexSegments.get(segment);
    if (record?.state === 'live' && record.file === this.set.fileOf(segment))
      await dropSegment(this.db, segment);
  }

  /** The blocks of each lookup by part. A cache miss also reads positions: two reads would take twice as long. */
  private async readBlocks(
    { parts }: OpenIndex,
    lookups: readonly Lookup[],
    phraseTerms: readonly string[],
  ): Promise<Uint8Array[][][]> {
    const runs = parts.map((part) => wantedOf(part, part.runsOf(lookups)));
    const own = runs.flat();
    const isCached = own.every(({ run, cache }) => cache.run(run) !== null);
    const ahead = isCached ? [] : parts.flatMap((part) => wantedOf(part, part.positionRunsOf(phraseTerms)));
    const blocks = await readRuns(this.db, [...own, ...ahead]);
    let end = 0;
    return runs.map(({ length }) => {
      end += length;
      return blocks.slice(end - length, end);
    });
  }

  /**
   * Reads ahead for the next search, after a delay in which the rows are shown. Call it after a search. Errors are ignored here:
   * the next search runs into them and reports them.
   */
  prepare(index: OpenIndex): void {
    this.preparing ??= setTimeout(() => {
      this.preparing = undefined;
      void Promise.allSettled([this.check(), ...index.parts.map((part) => part.readAhead())]);
    }, SHOWN_AFTER_MILLISECONDS);
  }

  /** Closes the index when it has changed. */
  private async check(): Promise<void> {
    const now = performance.now();
    if (now - this.checkedAt < CHECKED_EVERY_MILLISECONDS) return;
    this.checkedAt = now;
    if (await this.hasChanged()) this.current = undefined;
  }
}

function wantedOf({ cache }: IndexPart, runs: readonly BlockRun[]): WantedRun[] {
  return cache === null ? [] : runs.map((run) => ({ run, cache }));
}
