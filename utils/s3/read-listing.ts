import { MenbeError } from '../model/result';
import { childText, readXml } from './xml-reader';

/** A page of a LIST. */
export interface Listing {
  objects: { key: string; tag: string }[];
  /** Where the next page begins; `null` on the last. */
  next: string | null;
}

/**
 * Reads a page of ListObjectsV2. https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 * @throws MenbeError `bucket-not-s3`
 */
export function readListing(text: string): Listing {
  const root = readXml(text);
  const isTruncated = root && childText(root, 'IsTruncated');
  if (root?.name !== 'ListBucketResult' || !['true', 'false'].includes(isTruncated ?? ''))
    throw new MenbeError('bucket-not-s3', 'not a ListBucketResult');
  const next = isTruncated === 'true' ? childText(root, 'NextContinuationToken') : null;
  if (isTruncated === 'true' && !next) throw new MenbeError('bucket-not-s3', 'no NextContinuationToken');
  const objects = root.children
    .filter(({ name }) => name === 'Contents')
    .map((contents) => ({ key: childText(contents, 'Key') ?? '', tag: childText(contents, 'ETag') ?? '' }));
  return { objects: objects.filter(({ key }) => key !== ''), next };
}
