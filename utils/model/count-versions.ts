import type { PageRecord } from './records';

/**
 * How many versions a page has. A row that was stored before December 2026 and not mended since does not tell them from selections:
 * of such a one all that was archived counts.
 */
export function countVersions({
  versionCount,
  snapshotCount,
}: Pick<PageRecord, 'versionCount' | 'snapshotCount'>): number {
  return versionCount ?? snapshotCount;
}
