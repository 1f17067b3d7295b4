import type { MenbeDatabase } from '../../../db/database';
import { prepareIndexFiles } from '../../../db/index-file-reader';
import { answer, indexTransaction } from '../../../db/index-transaction';
import { watchPending } from '../../../db/watch-pending';
import type { IndexStateRecord } from '../../../model/index-records';
import { findInSegments } from './find-in-segments';
import { dropSegment } from './drop-segment';
import type { Lookup } from '../../../search/query/plan-query';
import type { FoundPostings, IndexPart } from './index-part';
import { memoryPart } from './memory-part';
import { type KnownDocuments, type PendingPart, readPending } from './pending-part';
import { type BlockRun, readRuns, type WantedRun } from './read-blocks';
import { segmentPart } from './segment-part';
import type { SegmentReader } from './segment-reader';
import { SegmentSet } from './segment-set';

/** The index as it was at one moment. */
export interface OpenIndex {
  parts: readonly IndexPart[];
  /** Changes that are not found yet. */
  waiting: number;
  /** Pages looked through so far while the index is being built; `null` when it is built. */
  checked: number | null;
  stamp: string;
}

/**
 * How often a search is followed by asking whether the index is what it was. Merges change nothing of what is found, and
 * of pending pages the database tells.
 */
const CHECKED_EVERY_MILLISECONDS = 1000;

/** Time to read and paint the rows that a search found. */
const SHOWN_AFTER_MILLISECONDS = 200;

/** Keeps the index open from search to search: what was read stays until it changes. */
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

  /** Looks anew at what the index is before the next search. */
  forget(): void {
    this.current = undefined;
  }

  /**
   * Reads what a search looks up, and with it what the terms of its phrases will want. The index is believed to be as it was, unless something told otherwise: to ask first
   * would cost as much as the search. Whether it still is comes out afterwards, for the next search.
   */
  async look(
    lookups: readonly Lookup[],
    phraseTerms: readonly string[],
  ): Promise<{ index: OpenIndex; postings: FoundPostings[] }> {
    const index = await (this.current ??= this.read());
    const blocks = await this.readBlocks(index, lookups, phraseTerms);
    return { index, postings: index.parts.map((part, at) => part.find(lookups, blocks[at] ?? [])) };
  }

  /**
   * Drops a segment that is damaged, so that its pages are indexed anew. One that is no longer there was merged meanwhile, and one
   * that is elsewhere was put into a file.
   */
  async drop(segment: number): Promise<void> {
    this.current = undefined;
    const record = await this.db.indexSegments.get(segment);
    if (record?.state === 'live' && record.file === this.set.fileOf(segment))
      await dropSegment(this.db, segment);
  }

  /** The blocks of each lookup by part. When the database must be asked, it is asked for positions too: two questions take twice as long. */
  private async readBlocks(
    { parts }: OpenIndex,
    lookups: readonly Lookup[],
    phraseTerms: readonly string[],
  ): Promise<Uint8Array[][][]> {
    const runs = parts.map((part) => wantedOf(part, part.runsOf(lookups)));
    const own = runs.flat();
    const ahead = own.every(({ run, cache }) => cache.run(run) !== null)
      ? []
      : parts.flatMap((part) => wantedOf(part, part.positionRunsOf(phraseTerms)));
    const blocks = await readRuns(this.db, [...own, ...ahead]);
    let from = 0;
    return runs.map(({ length }) => blocks.slice(from, (from += length)));
  }

  /**
   * Call it after a search: what helps the next one is read as soon as what was found had time to be shown. A database that is
   * closed meanwhile tells the next search itself.
   */
  prepare(index: OpenIndex): void {
    this.preparing ??= setTimeout(() => {
      this.preparing = undefined;
      void Promise.allSettled([this.check(index), ...index.parts.map((part) => part.readAhead())]);
    }, SHOWN_AFTER_MILLISECONDS);
  }

  /** Forgets the index when it is no longer what it was. */
  private async check(index: OpenIndex): Promise<void> {
    const now = performance.now();
    if (now - this.checkedAt < CHECKED_EVERY_MILLISECONDS) return;
    this.checkedAt = now;
    const stamp = await indexTransaction(this.db, ['indexState', 'indexPending'], 'readonly', readStamp);
    if (stamp !== index.stamp) this.current = undefined;
  }

  private async read(): Promise<OpenIndex> {
    const stamp = await indexTransaction(this.db, ['indexState', 'indexPending'], 'readonly', readStamp);
    const [records, state, pending] = await Promise.all([
      this.db.indexSegments.toArray(),
      this.db.indexState.get('index'),
      readPending(this.db, this.known),
    ]);
    const segments = this.set.update(records);
    prepareIndexFiles(segments.flatMap(({ record }) => record.file ?? []));
    const checked = state === undefined ? 0 : state.cursor === null ? null : state.checked;
    const parts = await partsOf(this.db, segments, pending);
    return { parts, waiting: pending.waiting, checked, stamp };
  }
}

function wantedOf({ cache }: IndexPart, runs: readonly BlockRun[]): WantedRun[] {
  return cache === null ? [] : runs.map((run) => ({ run, cache }));
}

/** Tells one state of the index from another. */
async function readStamp(transaction: IDBTransaction): Promise<string> {
  const [state, pending] = await Promise.all([
    answer(transaction.objectStore('indexState').get('index')),
    answer(transaction.objectStore('indexPending').getAllKeys()),
  ]);
  const { generation = 0 } = (state as IndexStateRecord | undefined) ?? {};
  return `${generation}/${pending.length}/${String(pending.at(-1) ?? '')}`;
}

/** Segments without what pending documents replace, and the pending documents. */
async function partsOf(
  db: MenbeDatabase,
  segments: readonly SegmentReader[],
  pending: PendingPart,
): Promise<IndexPart[]> {
  const found = await findInSegments(segments, pending.replaced);
  const parts = await Promise.all(
    segments.map(async (segment) => {
      const docs = found.find((hit) => hit.segment === segment)?.docs ?? [];
      const lengths = docs.length === 0 ? null : await segment.numbers('lengths');
      const words = docs.reduce((sum, doc) => sum + (lengths?.[doc] ?? 0), 0);
      return segmentPart(db, segment, await segment.directory(), { docs, words });
    }),
  );
  return pending.documents.length === 0 ? parts : [...parts, memoryPart(pending)];
}
