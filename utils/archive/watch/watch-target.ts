import type { MenbeDatabase } from '../../db/database';
import type { ComparedVersion } from '../../diff/compared-version';
import { EXTRACTOR_VERSION } from '../../model/article';
import type { SnapshotRecord } from '../../model/records';
import type { WatchReadingRecord, WatchRecord } from '../../model/watch';

/** The page to request, and the version to compare it with. */
export interface Target {
  url: string;
  snapshot: SnapshotRecord;
  archived: ComparedVersion;
  reading: WatchReadingRecord | null;
  isComparable: boolean;
}

/**
 * The version to compare a watched page with: the one its page shows. A reading is stale when it was compared with another version,
 * or extracted by another version of the extractor.
 */
export async function readTarget(
  db: MenbeDatabase,
  row: WatchRecord,
): Promise<Target | 'missing' | 'binned'> {
  const { pages, snapshots, contents, watchReadings } = db;
  return db.transaction('r', [pages, snapshots, contents, watchReadings], async () => {
    const page = await pages.get(row.pageUrl);
    if (!page) return 'missing';
    if (page.deleted === 1) return 'binned';
    const snapshot = await snapshots.get(page.newestSnapshotId);
    const content = snapshot && (await contents.get(snapshot.id));
    if (!snapshot || !content) return 'missing';
    const { text, html } = content;
    const reading = await watchReadings.get(row.pageUrl);
    const isSameExtraction = snapshot.extractorVersion === EXTRACTOR_VERSION;
    return {
      url: snapshot.url.replace(/#.*$/s, ''),
      snapshot,
      archived: { ...snapshot, text, html },
      reading:
        reading?.comparedWith === snapshot.id && reading.extractorVersion === EXTRACTOR_VERSION
          ? reading
          : null,
      isComparable: isSameExtraction && (row.agrees === 1 || snapshot.origin === 'watch'),
    };
  });
}
