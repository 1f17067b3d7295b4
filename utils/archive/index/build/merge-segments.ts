import type { MenbeDatabase } from '../../../db/database';
import { answer, indexTransaction } from '../../../db/index-transaction';
import type { MergeRecord, SegmentRecord } from '../../../model/index-records';
import { hasBit, withBits } from '../../../search/index/bitmap';
import { Postings } from '../../../search/index/postings';
import { type Block, DamagedIndex } from '../../../search/index/segment-layout';
import { NEW_WRITER, SegmentWriter } from '../../../search/index/segment-writer';
import { FLUSHED_AT } from '../read/pending-part';
import { nextGeneration } from '../read/index-state';
import { type MergeSource, mergeColumns } from './merge-columns';
import type { Pacer } from '../../../scheduling/pacer';
import { SegmentCursor } from './segment-cursor';
import type { SegmentReader } from '../read/segment-reader';
import { putBlocks } from './write-segment';

/** Finished blocks are stored when there are this many, so that one transaction never keeps a save waiting for long. */
const BLOCKS_AT_ONCE = 24;

/** A merge that was begun: the segment it makes is not published. */
export type BegunMerge = SegmentRecord & { merge: MergeRecord };

/** Begins a merge. */
export async function beginMerge(db: MenbeDatabase, sources: readonly SegmentReader[]): Promise<BegunMerge> {
  const record = {
    state: 'building' as const,
    size: sources.reduce((sum, { record: { size, deletedCount } }) => sum + size - deletedCount, 0),
    deleted: new Uint8Array(0),
    deletedCount: 0,
    words: 0,
    postingsBlocks: 0,
    merge: {
      sources: sources.map(({ id }) => id),
      deleted: sources.map(({ record: { deleted } }) => deleted),
      after: '',
      writer: NEW_WRITER,
    },
  };
  const id = await indexTransaction(db, ['indexSegments'], 'readwrite', (transaction) =>
    answer(transaction.objectStore('indexSegments').add(record)),
  );
  return { ...record, id: Number(id) };
}

/**
 * Goes on with a merge from where it stands to its end: terms, columns, and the one transaction that publishes it. Ends
 * early when so much is pending that it must be flushed first.
 */
export async function runMerge(
  db: MenbeDatabase,
  begun: BegunMerge,
  segments: readonly SegmentReader[],
  pacer: Pacer,
): Promise<void> {
  const sources = renumber(begun, segments);
  const postingsBlocks = await mergeTerms(db, begun, sources, pacer);
  if (postingsBlocks === null) return;
  for await (const blocks of mergeColumns(sources, pacer)) {
    for (let from = 0; from < blocks.length; from += BLOCKS_AT_ONCE)
      await store(db, begun.id, blocks.slice(from, from + BLOCKS_AT_ONCE));
    await pacer.breathe();
  }
  await publish(db, { ...begun, postingsBlocks }, sources, pacer);
}

/** Numbers the documents through that were not deleted when the merge began. */
function renumber(
  { id: merged, merge: { sources, deleted } }: BegunMerge,
  segments: readonly SegmentReader[],
): MergeSource[] {
  let next = 0;
  return sources.map((id, index) => {
    const segment = segments.find((candidate) => candidate.id === id);
    if (!segment) throw new DamagedIndex(merged, `segment ${id} is not there to be merged`);
    const gone = deleted[index] ?? new Uint8Array(0);
    const renumbering = Int32Array.from({ length: segment.record.size }, (_, doc) =>
      hasBit(gone, doc) ? -1 : next++,
    );
    return { segment, renumbering };
  });
}

/** Merges the terms, storing what is finished together with how far it has come. Returns how many postings blocks there are, `null` when it ended early. */
async function mergeTerms(
  db: MenbeDatabase,
  begun: BegunMerge,
  sources: readonly MergeSource[],
  pacer: Pacer,
): Promise<number | null> {
  const { merge } = begun;
  const cursors = sources.map(({ segment, renumbering }) => new SegmentCursor(db, segment, renumbering));
  await Promise.all(cursors.map((cursor) => cursor.start(merge.after)));
  const writer = new SegmentWriter(merge.writer);
  const list = new Postings();
  for (let term = leastTerm(cursors); term !== null; term = leastTerm(cursors)) {
    list.clear();
    for (const cursor of cursors) {
      while (cursor.term === term) if (!cursor.moveTo(list)) await cursor.fill();
    }
    writer.add(term, list);
    if (writer.blocks.length >= BLOCKS_AT_ONCE) {
      await checkpoint(db, begun, writer, term);
      if ((await db.indexPending.count()) >= FLUSHED_AT) return null;
    }
    if (pacer.isDue) await pacer.rest();
  }
  const { postingsBlocks } = writer.finish();
  await store(db, begun.id, writer.blocks);
  return postingsBlocks;
}

function leastTerm(cursors: readonly SegmentCursor[]): string | null {
  let least: string | null = null;
  for (const { term } of cursors) if (term !== null && (least === null || term < least)) least = term;
  return least;
}

async function checkpoint(
  db: MenbeDatabase,
  begun: BegunMerge,
  writer: SegmentWriter,
  after: string,
): Promise<void> {
  const state = writer.checkpoint();
  const record = { ...begun, merge: { ...begun.merge, after, writer: state } };
  await indexTransaction(db, ['indexSegments', 'indexBlocks'], 'readwrite', (transaction) => {
    putBlocks(transaction, begun.id, writer.blocks);
    transaction.objectStore('indexSegments').put(record);
  });
  writer.blocks = [];
}

function store(db: MenbeDatabase, segment: number, blocks: readonly Block[]): Promise<void> {
  return indexTransaction(db, ['indexBlocks'], 'readwrite', (transaction) =>
    putBlocks(transaction, segment, blocks),
  );
}

/** Makes the merged segment live and its sources go, whatever was deleted in them meanwhile. Their blocks are orphans then. */
async function publish(
  db: MenbeDatabase,
  begun: SegmentRecord,
  sources: readonly MergeSource[],
  pacer: Pacer,
): Promise<void> {
  let words = 0;
  const late: number[] = [];
  const { merge } = begun;
  for (const [index, { segment, renumbering }] of sources.entries()) {
    const before = merge?.deleted[index] ?? new Uint8Array(0);
    words += segment.record.words;
    for (let doc = 0; doc < segment.record.size; doc++) {
      if (hasBit(segment.record.deleted, doc) && !hasBit(before, doc)) late.push(renumbering[doc] as number);
    }
    await pacer.breathe();
  }
  const record: SegmentRecord = {
    ...begun,
    state: 'live',
    merge: null,
    words,
    deleted: late.length === 0 ? new Uint8Array(0) : withBits(new Uint8Array(0), begun.size, late),
    deletedCount: late.length,
  };
  await indexTransaction(db, ['indexSegments', 'indexState'], 'readwrite', async (transaction) => {
    const table = transaction.objectStore('indexSegments');
    table.put(record);
    for (const { segment } of sources) table.delete(segment.id);
    await nextGeneration(transaction);
  });
}
