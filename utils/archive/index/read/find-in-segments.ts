import { hasBit, withBits } from '../../../search/index/bitmap';
import { urlHash } from '../../../search/index/url-hash';
import type { SegmentRecord } from '../../../model/index-records';
import type { SegmentReader } from './segment-reader';

/** Documents of a segment, with the addresses of their pages. */
export interface FoundDocs {
  segment: SegmentReader;
  docs: number[];
  urls: string[];
}

/**
 * Finds the documents of pages in each segment. Throws `DamagedIndex`.
 * @param deleted 1 for the documents that are marked as deleted, which a segment has until it is rewritten; 0 for all others
 */
export async function findInSegments(
  segments: readonly SegmentReader[],
  urls: Iterable<string>,
  deleted: 0 | 1 = 0,
): Promise<FoundDocs[]> {
  const wanted = new Set(urls);
  const hashes = new Set(Array.from(wanted, urlHash));
  const found: FoundDocs[] = [];
  if (hashes.size === 0) return found;
  for (const segment of segments) {
    const candidates = await docsWithHash(segment, hashes, deleted);
    if (candidates.length === 0) continue;
    // Hashes may collide: the addresses decide.
    const addresses = await segment.urls(candidates);
    const docs = candidates.filter((_, index) => wanted.has(addresses[index] ?? ''));
    if (docs.length > 0) found.push({ segment, docs, urls: addresses.filter((url) => wanted.has(url)) });
  }
  return found;
}

async function docsWithHash(
  segment: SegmentReader,
  hashes: ReadonlySet<number>,
  deleted: 0 | 1,
): Promise<number[]> {
  const docs: number[] = [];
  (await segment.numbers('urlHashes')).forEach((hash, doc) => {
    if (hashes.has(hash) && hasBit(segment.record.deleted, doc) === (deleted === 1)) docs.push(doc);
  });
  return docs;
}

/** The segment's record with more documents deleted. */
export async function withDeleted(segment: SegmentReader, docs: readonly number[]): Promise<SegmentRecord> {
  const { record } = segment;
  const lengths = await segment.numbers('lengths');
  const fresh = docs.filter((doc) => !hasBit(record.deleted, doc));
  return {
    ...record,
    deleted: withBits(record.deleted, record.size, fresh),
    deletedCount: record.deletedCount + fresh.length,
    words: record.words - fresh.reduce((sum, doc) => sum + (lengths[doc] ?? 0), 0),
  };
}
