import type { MenbeDatabase } from '../../../db/database';
import { prepareIndexFiles } from '../../../db/index-file-reader';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { IndexStateRecord } from '../../../model/index-records';
import { findInSegments } from './find-in-segments';
import type { IndexPart } from './index-part';
import { memoryPart } from './memory-part';
import { type KnownDocuments, type PendingPart, readPending } from './pending-part';
import { segmentPart } from './segment-part';
import type { SegmentReader } from './segment-reader';
import type { SegmentSet } from './segment-set';

/** A consistent view of the index at one moment. */
export interface OpenIndex {
  parts: readonly IndexPart[];
  /** Number of changes that searches do not find yet. */
  waiting: number;
  /** Pages checked so far during a rebuild; `null` when the index is built. */
  checked: number | null;
  /** Different for every state of the index, see `readStamp`. */
  stamp: string;
}

/**
 * Opens the current index. Segments in `set` and documents in `known` are reused instead of read again. Rejects with
 * `DamagedIndex` and errors of the database.
 */
export async function openIndex(
  db: MenbeDatabase,
  set: SegmentSet,
  known: KnownDocuments,
): Promise<OpenIndex> {
  const stamp = await readStamp(db);
  const [records, state, pending] = await Promise.all([
    db.indexSegments.toArray(),
    db.indexState.get('index'),
    readPending(db, known),
  ]);
  const segments = set.update(records);
  prepareIndexFiles(segments.flatMap(({ record }) => record.file ?? []));
  const parts = await partsOf(db, segments, pending);
  return { parts, waiting: pending.waiting, checked: checkedPages(state), stamp };
}

/** See `OpenIndex.checked`. Before the first write it is 0. */
function checkedPages(state: IndexStateRecord | undefined): number | null {
  if (state === undefined) return 0;
  return state.cursor === null ? null : state.checked;
}

/**
 * Version stamp of the index: the generation of its segments, whether all pages were looked at, and number and last key of the
 * pending rows.
 */
export function readStamp(db: MenbeDatabase): Promise<string> {
  return indexTransaction(db, ['indexState', 'indexPending'], 'readonly', async (transaction) => {
    const [state, pending] = await Promise.all([
      answer(transaction.objectStore('indexState').get('index')),
      answer(transaction.objectStore('indexPending').getAllKeys()),
    ]);
    const { generation = 0, cursor = '' } = (state as IndexStateRecord | undefined) ?? {};
    return `${generation}/${cursor === null}/${pending.length}/${String(pending.at(-1) ?? '')}`;
  });
}

/** The segments (minus documents that pending ones replace) and the pending documents. */
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
