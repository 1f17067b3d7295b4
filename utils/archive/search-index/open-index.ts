import type { MenbeDatabase } from '../../db/database';
import { answer, indexTransaction } from '../../db/index-transaction';
import type { IndexStateRecord } from '../../model/index-records';
import { findInSegments } from './find-in-segments';
import type { IndexPart } from './index-part';
import { memoryPart } from './memory-part';
import { type KnownDocuments, type PendingPart, readPending } from './pending-part';
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
}

/** Keeps the index open from search to search: what was read stays until it changes. */
export class IndexKeeper {
  private readonly set: SegmentSet;
  private readonly known: KnownDocuments = new Map();
  private readonly damaged = new Set<number>();
  private current: Promise<OpenIndex> | undefined;
  private seen = '';

  constructor(private readonly db: MenbeDatabase) {
    this.set = new SegmentSet(db);
  }

  /** The index as it is now. */
  async open(): Promise<OpenIndex> {
    const stamp = await this.stamp();
    if (this.current === undefined || stamp !== this.seen) {
      this.seen = stamp;
      this.current = this.read();
      this.current.catch(() => (this.current = undefined));
    }
    return this.current;
  }

  /** Leaves a segment out of searches until it was built anew. */
  leaveOut(segment: number): void {
    this.damaged.add(segment);
    this.current = undefined;
  }

  /** Tells one state of the index from another. */
  private stamp(): Promise<string> {
    return indexTransaction(this.db, ['indexState', 'indexPending'], 'readonly', async (transaction) => {
      const [state, pending] = await Promise.all([
        answer(transaction.objectStore('indexState').get('index')),
        answer(transaction.objectStore('indexPending').getAllKeys()),
      ]);
      const { generation = 0 } = (state as IndexStateRecord | undefined) ?? {};
      return `${generation}/${pending.length}/${String(pending.at(-1) ?? '')}`;
    });
  }

  private async read(): Promise<OpenIndex> {
    const [records, state, pending] = await Promise.all([
      this.db.indexSegments.toArray(),
      this.db.indexState.get('index'),
      readPending(this.db, this.known),
    ]);
    const segments = this.set.update(records.filter(({ id }) => !this.damaged.has(id)));
    const checked = state === undefined ? 0 : state.cursor === null ? null : state.checked;
    return { parts: await partsOf(this.db, segments, pending), waiting: pending.waiting, checked };
  }
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
      return segmentPart(db, segment, { docs, words });
    }),
  );
  return pending.documents.length === 0 ? parts : [...parts, memoryPart(pending)];
}
