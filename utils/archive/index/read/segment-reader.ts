import type { MenbeDatabase } from '../../../db/database';
import { indexTransaction } from '../../../db/index-transaction';
import type { SegmentRecord } from '../../../model/index-records';
import { decodeNumbers, decodeTexts, type TextColumn, urlAt } from '../../../search/index/columns';
import { decodeDirectory, type Directory } from '../../../search/index/directory';
import { DamagedIndex, KIND, type Kind, URLS_PER_BLOCK } from '../../../search/index/segment-layout';
import { BlockCache } from './block-cache';
import { blockRun, readAllBlocks, readAllRows, readRuns } from './read-blocks';

/** Columns of one number a document. */
export type NumberColumn = 'urlHashes' | 'lengths' | 'archivedAt' | 'publishedAt' | 'unread';
/** Columns of texts. */
export type TextsColumn = 'sites' | 'sources' | 'languages' | 'tags';

/** A segment of not more postings blocks than this is small: some 500 articles. */
const SMALL_BLOCKS = 120;

/** A live segment. What is asked for is read once and kept; it never changes. */
export class SegmentReader {
  private ownDirectory: Promise<Directory> | undefined;
  private readonly numberColumns = new Map<Kind, Promise<Float64Array>>();
  private readonly textColumns = new Map<Kind, Promise<TextColumn>>();
  private readonly urlBlocks = new Map<number, Uint8Array>();

  private isAhead = false;
  readonly cache: BlockCache;

  /** @param shared keeps the blocks of large segments; a small one keeps its own */
  constructor(
    private readonly db: MenbeDatabase,
    readonly record: SegmentRecord,
    private readonly shared: BlockCache,
  ) {
    this.cache = this.isSmall ? new BlockCache() : shared;
  }

  /** Whether it is kept in memory whole. */
  get isSmall(): boolean {
    return this.record.postingsBlocks <= SMALL_BLOCKS;
  }

  get id(): number {
    return this.record.id;
  }

  /** The same with another record of the same segment: more was deleted. */
  withRecord(record: SegmentRecord): SegmentReader {
    return Object.assign(new SegmentReader(this.db, record, this.shared), {
      cache: this.cache,
      isAhead: this.isAhead,
      ownDirectory: this.ownDirectory,
      numberColumns: this.numberColumns,
      textColumns: this.textColumns,
      urlBlocks: this.urlBlocks,
    });
  }

  directory(): Promise<Directory> {
    return (this.ownDirectory ??= this.whole(KIND.directory).then((bytes) => {
      const directory = decodeDirectory(bytes);
      if (directory.terms.length !== this.record.postingsBlocks)
        throw new DamagedIndex(this.id, 'its directory is not whole');
      return directory;
    }));
  }

  numbers(column: NumberColumn): Promise<Float64Array> {
    return kept(this.numberColumns, KIND[column], () => this.column(KIND[column], decodeNumbers));
  }

  texts(column: TextsColumn): Promise<TextColumn> {
    return kept(this.textColumns, KIND[column], () => this.column(KIND[column], decodeTexts));
  }

  /**
   * Addresses of documents, in the order asked for. Unless all were read ahead, their blocks alone are read.
   */
  async urls(docs: readonly number[]): Promise<string[]> {
    const missing = [...new Set(docs.map(blockOf).filter((number) => !this.urlBlocks.has(number)))];
    const runs = missing.map((number) => blockRun(this.record, KIND.urls, number, number + 1));
    const read = await readRuns(
      this.db,
      runs.map((run) => ({ run, cache: this.cache })),
    );
    missing.forEach((number, index) => read[index]?.forEach((bytes) => this.urlBlocks.set(number, bytes)));
    return docs.map((doc) => {
      const block = this.urlBlocks.get(blockOf(doc));
      const url = block && urlAt(block, doc % URLS_PER_BLOCK);
      if (!url) throw new DamagedIndex(this.id, `document ${doc} has no address`);
      return url;
    });
  }

  /**
   * Reads what the next searches will want: all addresses, and all terms and positions of a small segment, which then
   * costs searches no reading. Once; whoever needs a block that cannot be read finds that out.
   */
  async readAhead(): Promise<void> {
    if (this.isAhead) return;
    this.isAhead = true;
    const kinds = this.isSmall ? [KIND.urls, KIND.postings, KIND.positions] : [KIND.urls];
    const rows = await Promise.all(kinds.map((kind) => this.rows(kind)));
    rows[0]?.forEach((bytes, number) => this.urlBlocks.set(number, bytes));
    for (const [index, kind] of kinds.entries())
      if (index > 0) rows[index]?.forEach((bytes, number) => this.cache.put(this.id, kind, number, bytes));
  }

  private rows(kind: Kind): Promise<Uint8Array[]> {
    return indexTransaction(this.db, ['indexBlocks'], 'readonly', (transaction) =>
      readAllRows(transaction.objectStore('indexBlocks'), this.id, kind),
    );
  }

  private async column<T>(kind: Kind, decode: (bytes: Uint8Array, size: number) => T): Promise<T> {
    const bytes = await this.whole(kind);
    try {
      return decode(bytes, this.record.size);
    } catch (error) {
      throw new DamagedIndex(this.id, `column ${kind}: ${String(error)}`);
    }
  }

  private whole(kind: Kind): Promise<Uint8Array> {
    return indexTransaction(this.db, ['indexBlocks'], 'readonly', (transaction) =>
      readAllBlocks(transaction.objectStore('indexBlocks'), this.id, kind),
    );
  }
}

function blockOf(doc: number): number {
  return Math.floor(doc / URLS_PER_BLOCK);
}

/** What was read before, or is being read; what failed is tried anew. */
function kept<K, V>(known: Map<K, Promise<V>>, key: K, read: () => Promise<V>): Promise<V> {
  const found = known.get(key);
  if (found) return found;
  const reading = read();
  known.set(key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}
