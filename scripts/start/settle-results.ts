import type { ExportedItem } from './check-export';
import type { UrlResult } from './url-result';

/** Milliseconds after an attempt was given up in which what it had begun may still have been stored. */
const LATE = 10_000;

/**
 * Holds what was reported against the export. What is not in the file has failed; what was given up and is in the file all the
 * same was archived after its time, when the page may have been half there: a person should look at it.
 */
export function settleResults(
  results: readonly UrlResult[],
  items: ReadonlyMap<string, ExportedItem>,
): UrlResult[] {
  const told = new Set(results.flatMap((result) => ('snapshotId' in result ? result.snapshotId : [])));
  const late = [...items].filter(([id]) => !told.has(id));
  const starts = results.map((result) => result.startedAt).sort((a, b) => a - b);
  return results.map((result) => {
    const { url, finalUrl, startedAt, milliseconds } = result;
    const tried = { url, finalUrl, startedAt, milliseconds };
    if (result.status !== 'failed')
      return items.has(result.snapshotId)
        ? result
        : { ...tried, status: 'failed', code: 'missing-from-export', detail: null };
    const end = Math.min(
      startedAt + milliseconds + LATE,
      starts.find((start) => start > startedAt) ?? Infinity,
    );
    const own = late.find(([, { archivedAt }]) => archivedAt >= startedAt && archivedAt < end);
    return own ? { ...tried, status: 'check', snapshotId: own[0], code: result.code } : result;
  });
}
