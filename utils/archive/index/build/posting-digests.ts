import type { MenbeDatabase } from '../../../db/database';
import { skipVarints } from '../../../bytes/skip-varints';
import type { IndexedDocument } from '../../../search/index/indexed-document';
import { Postings } from '../../../search/index/postings';
import { TermCollector } from '../../../search/index/term-collector';
import { urlHash } from '../../../search/index/url-hash';
import type { Pacer } from '../../../scheduling/pacer';
import { SegmentCursor } from './segment-cursor';
import type { SegmentReader } from '../read/segment-reader';

/** Order-independent hash of a document's postings: terms, counts, boosts and positions. */
export function digestOf({ terms }: IndexedDocument): number {
  const collector = new TermCollector();
  collector.add(terms);
  let digest = 0;
  for (const term of collector.sortedTerms()) {
    const { counts, frequencies } = collector.find(term);
    const count = counts[0] as number;
    const boost = (frequencies[0] as number) - count;
    digest = (digest + hashOf(urlHash(term), { count, boost }, collector.positions(term, 0))) | 0;
  }
  return digest;
}

/** The digests of all documents of a segment, including deleted ones. Throws `DamagedIndex`. */
export async function segmentDigests(
  db: MenbeDatabase,
  segment: SegmentReader,
  pacer: Pacer,
): Promise<Int32Array> {
  const digests = new Int32Array(segment.record.size);
  const unchanged = Int32Array.from(digests, (_, doc) => doc);
  const cursor = new SegmentCursor(db, segment, unchanged);
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
    const doc = list.docs[index] as number;
    const count = list.counts[index] as number;
    const boost = list.boosts[index] as number;
    const end = positions.length === 0 ? 0 : skipVarints(positions, at, count);
    const hash = hashOf(term, { count, boost }, positions.subarray(at, end));
    digests[doc] = ((digests[doc] as number) + hash) | 0;
    at = end;
  }
}

/** @param term hash of the term */
function hashOf(
  term: number,
  { count, boost }: { count: number; boost: number },
  positions: Uint8Array,
): number {
  let hash = Math.imul(term ^ Math.imul(count, 0x9e3779b1) ^ Math.imul(boost, 0x85ebca6b), 0xc2b2ae35);
  for (const byte of positions) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash ^ (hash >>> 15);
}
