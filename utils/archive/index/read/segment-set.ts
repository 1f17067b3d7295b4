import type { MenbeDatabase } from '../../../db/database';
import type { SegmentRecord } from '../../../model/index-records';
import { BlockCache } from './block-cache';
import { SegmentReader } from './segment-reader';

/** The published segments of a database; their readers and caches live as long as they do. */
export class SegmentSet {
  /** The cache of all large segments. */
  readonly cache = new BlockCache();
  private readers = new Map<number, SegmentReader>();

  constructor(private readonly db: MenbeDatabase) {}

  /** Readers of the published segments among the current records. */
  update(records: readonly SegmentRecord[]): SegmentReader[] {
    const live = records.filter(({ state }) => state === 'live');
    this.readers = new Map(
      live.map((record) => [
        record.id,
        this.readers.get(record.id)?.withRecord(record) ?? new SegmentReader(this.db, record, this.cache),
      ]),
    );
    return [...this.readers.values()];
  }

  /** The file of a segment at the last update. */
  fileOf(segment: number): string | undefined {
    return this.readers.get(segment)?.record.file;
  }

  /** Reads the records again. */
  async refresh(): Promise<SegmentReader[]> {
    return this.update(await this.db.indexSegments.toArray());
  }
}
