import type { MenbeDatabase } from '../../../db/database';
import { skipVarints } from '../../../search/index/document-terms';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import { Postings } from '../../../search/index/postings';
import { TermCollector } from '../../../search/index/term-collector';
import { urlHash } from '../../../search/index/url-hash';
import type { Pacer } from '../../../scheduling/pacer';
import { SegmentCursor } from './segment-cursor';
import type { SegmentReader } from '../read/segment-reader';

/** A number that tells the postings of a document from others, whatever their order: term, counts and positions go into it. */
export function digestOf({ terms }: IndexedDocument): number {
  const collector = new TermCollector();
  collector.add(terms);
  let digest = 0;
  for (const term of collector.sortedTerms()) {
    const { counts, frequencies } = collector.find(term);
    const count = counts[0] as number;
    const positions = collector.positions(term, 0);
    digest = added(
      digest,
      urlHash(term),
      count,
      (frequencies[0] as number) - count,
      positions,
      0,
      positions.length,
    );
  }
  return digest;
}

/** The digests of all documents of a segment, the deleted among them. */
export async function segmentDigests(
  db: MenbeDatabase,
  segment: SegmentReader,
  pacer: Pacer,
): Promise<Int32Array> {
  const digests = new Int32Array(segment.record.size);
  const cursor = new SegmentCursor(
    db,
    segment,
    Int32Array.from(digests, (_, doc) => doc),
  );
  await cursor.start('');
  const list = new Postings();
  for (let { term } = cursor; term !== null; term = cursor.term) {
    list.clear();
    if (!cursor.moveTo(list)) await cursor.fill();
    addPostings(digests, urlHash(term), list);
    await pacer.breathe();
  }
  return digests;
}

function addPostings(digests: Int32Array, term: number, list: Postings): void {
  const positions = list.positions.view();
  let at = 0;
  for (let index = 0; index < list.length; index++) {
    const [doc, count, boost] = [list.docs[index], list.counts[index], list.boosts[index]] as [
      number,
      number,
      number,
    ];
    const end = positions.length === 0 ? 0 : skipVarints(positions, at, count);
    digests[doc] = added(digests[doc] as number, term, count, boost, positions, at, end);
    at = end;
  }
}

function added(
  digest: number,
  term: number,
  count: number,
  boost: number,
  positions: Uint8Array,
  from: number,
  end: number,
): number {
  let hash = Math.imul(term ^ Math.imul(count, 0x9e3779b1) ^ Math.imul(boost, 0x85ebca6b), 0xc2b2ae35);
  for (let index = from; index < end; index++)
    hash = Math.imul(hash ^ (positions[index] as number), 0x01000193);
  return (digest + (hash ^ (hash >>> 15))) | 0;
}
