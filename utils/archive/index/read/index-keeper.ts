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
 * After a search the database is asked at most this often whether the index changed. Merges do not change what is found, and
 * pending pages are told of by the database itself.
 */
const CHECKED_EVERY_MILLISECONDS = 1000;

/** Time that the rows of a search have to be read and painted before the next search is prepared. */
const SHOWN_AFTER_MILLISECONDS = 200;

/** Keeps the index open from search to search: what was read is used until the index changes. */
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

  /** Makes the next search open the index anew. */
  forget(): void {
    this.current = undefined;
  }

  /**
   * Reads what a search looks up, and with it the positions that its phrases may need. The index is taken to be unchanged unless
   * something told otherwise, because to ask first would cost as much as the search; `prepare` asks afterwards. Throws `DamagedIndex`.
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
   * Drops a damaged segment, so that its pages are indexed anew. A segment that is gone was merged meanwhile, and one with another
   * file was moved into it: both may be sound.
   */
  async drop(segment: number): Promise<void> {
    this.current = undefined;
    const record = await this.db.indexSegments.get(segment);
    if (record?.state === 'live' && record.file === this.set.fileOf(segment))
      await dropSegment(this.db, segment);
  }

  /** The blocks of each lookup by part. When any must be read, positions are read with them: two reads take twice as long. */
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
   * Call it after a search: reads what helps the next one, once the rows had time to be shown. What fails here fails again in the
   * next search, which reports it.
   */
  prepare(index: OpenIndex): void {
    this.preparing ??= setTimeout(() => {
      this.preparing = undefined;
      void Promise.allSettled([this.check(index), ...index.parts.map((part) => part.readAhead())]);
    }, SHOWN_AFTER_MILLISECONDS);
  }

  /** Forgets the index when it has changed. */
  private async check(index: OpenIndex): Promise<void> {
    const now = performance.now();
    if (now - this.checkedAt < CHECKED_EVERY_MILLISECONDS) return;
    this.checkedAt = now;
    if ((await readStamp(this.db)) !== index.stamp) this.current = undefined;
  }
}

function wantedOf({ cache }: IndexPart, runs: readonly BlockRun[]): WantedRun[] {
  return cache === null ? [] : runs.map((run) => ({ run, cache }));
}
