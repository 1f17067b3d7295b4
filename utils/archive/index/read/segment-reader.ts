import type { MenbeDatabase } from '../../../db/database';
import { indexTransaction } from '../../../db/index-transaction';
import type { SegmentRecord } from '../../../model/index-records';
import { decodeNumbers, decodeTexts, type TextColumn, urlAt } from '../../../search/index/columns';
import { decodeDirectory, type Directory } from '../../../search/index/directory';
import { DamagedIndex, KIND, type Kind, URLS_PER_BLOCK } from '../../../search/index/segment-layout';
import { BlockCache } from './block-cache';
import { blockRun } from './block-run';
import { keepPromise } from './keep-promise';
import { readAllBlocks, readAllRows } from './read-all-rows';
import { readRuns } from './read-blocks';

/** Columns with one number a document. */
export const NUMBER_COLUMNS = [
  'urlHashes',
  'lengths',
  'archivedAt',
  'seenAt',
  'publishedAt',
  'unread',
] as const;
/** One of them. */
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];
/** Columns with any number of texts a document. */
export const TEXT_COLUMNS = ['sites', 'names', 'sources', 'credits', 'languages', 'tags', 'traits'] as const;
/** One of them. */
export type TextsColumn = (typeof TEXT_COLUMNS)[number];

/** Most postings blocks of a small segment (about 500 articles). */
const SMALL_BLOCKS = 480;

/** Reader of a published segment. Segments are immutable, so everything is read once and cached. */
export class SegmentReader {
  private ownDirectory: Promise<Directory> | undefined;
  private readonly numberColumns = new Map<Kind, Promise<Float64Array>>();
  private readonly textColumns = new Map<Kind, Promise<TextColumn>>();
  private readonly urlBlocks = new Map<number, Uint8Array>();
  private isAhead = false;
  /** Cache of its blocks. */
  readonly cache: BlockCache;

  /** @param shared cache of all large segments; a small segment has its own */
  constructor(
    private readonly db: MenbeDatabase,
    readonly record: SegmentRecord,
    private readonly shared: BlockCache,
  ) {
    this.cache = this.isSmall ? new BlockCache() : shared;
  }

  /** Whether the whole segment is cached in memory. */
  get isSmall(): boolean {
    return this.record.postingsBlocks <= SMALL_BLOCKS;
  }

  /** Key of its record. */
  get id(): number {
    return this.record.id;
  }

  /** The same segment with a newer record (more deleted documents) and the same caches. */
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

  /** The first term of each block, and the offset of its positions. Throws `DamagedIndex`. */
  directory(): Promise<Directory> {
    return (this.ownDirectory ??= this.whole(KIND.directory).then((bytes) => {
      const directory = decodeDirectory(bytes);
      if (directory.terms.length !== this.record.postingsBlocks)
        throw new DamagedIndex(this.id, 'its directory is not whole');
      return directory;
    }));
  }

  /** A numeric column. Throws `DamagedIndex`. */
  numbers(column: NumberColumn): Promise<Float64Array> {
    return keepPromise(this.numberColumns, KIND[column], () => this.column(KIND[column], decodeNumbers));
  }

  /** A column of texts. Throws `DamagedIndex`. */
  texts(column: TextsColumn): Promise<TextColumn> {
    return keepPromise(this.textColumns, KIND[column], () => this.column(KIND[column], decodeTexts));
  }

  /** Addresses of the documents, in the given order; reads only their blocks. Throws `DamagedIndex`. */
  async urls(docs: readonly number[]): Promise<string[]> {
    const missing = [...new Set(docs.map(blockOf).filter((number) => !this.urlBlocks.has(number)))];
    if (missing.length > 0) await this.readUrlBlocks(missing);
    return docs.map((doc) => {
      const block = this.urlBlocks.get(blockOf(doc));
      const url = block && urlAt(block, doc % URLS_PER_BLOCK);
      if (!url) throw new DamagedIndex(this.id, `document ${doc} has no address`);
      return url;
    });
  }

  private async readUrlBlocks(numbers: readonly number[]): Promise<void> {
    const wanted = numbers.map((number) => ({
      run: blockRun(this.record, KIND.urls, { first: number, end: number + 1 }),
      cache: this.cache,
    }));
    const read = await readRuns(this.db, wanted);
    numbers.forEach((number, index) => read[index]?.forEach((bytes) => this.urlBlocks.set(number, bytes)));
  }

  /**
   * Reads ahead, once: all addresses, and all terms and positions of a small segment, so that searches of it need no reads. Errors
   * are left to the search that needs the block.
   */
  async readAhead(): Promise<void> {
    if (this.isAhead) return;
    this.isAhead = true;
    const cached: readonly Kind[] = this.isSmall ? [KIND.postings, KIND.positions] : [];
    const [urls, ...rows] = await Promise.all([KIND.urls, ...cached].map((kind) => this.rows(kind)));
    urls?.forEach((bytes, number) => this.urlBlocks.set(number, bytes));
    cached.forEach((kind, index) =>
      rows[index]?.forEach((bytes, number) => this.cache.put(this.id, kind, number, bytes)),
    );
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
