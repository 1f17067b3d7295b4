import type { SegmentRecord } from '../../../model/index-records';
import type { Pacer } from '../../../scheduling/pacer';
import { columnBlocks, type IndexedDocument } from '../../../search/index/indexed-document';
import type { Block } from '../../../search/index/segment-layout';
import { SegmentWriter } from '../../../search/index/segment-writer';
import { TermCollector } from '../../../search/index/term-collector';

/** A segment before it is stored. */
export interface NewSegment {
  record: Omit<SegmentRecord, 'id'>;
  blocks: Block[];
}

/** Builds a segment in memory. */
export async function makeSegment(documents: readonly IndexedDocument[], pacer: Pacer): Promise<NewSegment> {
  const writer = await writeTerms(documents, pacer);
  const { postingsBlocks } = writer.finish();
  return {
    record: {
      state: 'live',
      size: documents.length,
      deleted: new Uint8Array(0),
      deletedCount: 0,
      words: documents.reduce((sum, { terms }) => sum + terms.length, 0),
      postingsBlocks,
      merge: null,
    },
    blocks: [...writer.blocks, ...columnBlocks(documents)],
  };
}

async function writeTerms(documents: readonly IndexedDocument[], pacer: Pacer): Promise<SegmentWriter> {
  const collector = new TermCollector();
  for (const { terms } of documents) {
    collector.add(terms);
    await pacer.breathe();
  }
  const writer = new SegmentWriter();
  for (const term of collector.sortedTerms()) {
    collector.write(term, writer);
    if (pacer.isDue) await pacer.rest();
  }
  return writer;
}
