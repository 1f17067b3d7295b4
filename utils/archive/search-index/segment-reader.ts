import type { MenbeDatabase } from '../../db/database';
import { indexTransaction } from '../../db/index-transaction';
import type { SegmentRecord } from '../../model/index-records';
import { ByteReader } from '../../search/index/bytes';
import { decodeNumbers, decodeTexts, type TextColumn, urlAt } from '../../search/index/columns';
import { DamagedIndex, KIND, type Kind, URLS_PER_BLOCK } from '../../search/index/segment-layout';
import { BlockCache } from './block-cache';
import { readAllBlocks, readRun } from './read-blocks';

/** Columns of one number a document. */
export type NumberColumn = 'urlHashes' | 'lengths' | 'archivedAt' | 'publishedAt' | 'unread';
/** Columns of texts. */
export type TextsColumn = 'sites' | 'sources' | 'languages' | 'tags';

/** A live segment. What is asked for is read once and kept; it never changes. */
export class SegmentReader {
  private firstTerms: Promise<string[]> | undefined;
  private readonly numberColumns = new Map<Kind, Promise<Float64Array>>();
  private readonly textColumns = new Map<Kind, Promise<TextColumn>>();
  private readonly urlBlocks = new Map<number, Uint8Array>();

  constructor(
    private readonly db: MenbeDatabase,
    readonly record: SegmentRecord,
    readonly cache: BlockCache,
  ) {}

  get id(): number {
    return this.record.id;
  }

  /** The same with another record of the same segment: more was deleted. */
  withRecord(record: SegmentRecord): SegmentReader {
    return Object.assign(new SegmentReader(this.db, record, this.cache), {
      firstTerms: this.firstTerms,
      numberColumns: this.numberColumns,
      textColumns: this.textColumns,
      urlBlocks: this.urlBlocks,
    });
  }

  /** The first term of each postings block. */
  directory(): Promise<string[]> {
    return (this.firstTerms ??= this.whole(KIND.directory).then((bytes) => {
      const terms = readDirectory(bytes);
      if (terms.length !== this.record.postingsBlocks)
        throw new DamagedIndex(this.id, 'its directory is not whole');
      return terms;
    }));
  }

  numbers(column: NumberColumn): Promise<Float64Array> {
    return kept(this.numberColumns, KIND[column], () => this.column(KIND[column], decodeNumbers));
  }

  texts(column: TextsColumn): Promise<TextColumn> {
    return kept(this.textColumns, KIND[column], () => this.column(KIND[column], decodeTexts));
  }

  /**
   * Addresses of documents, in the order asked for. The first time, their blocks alone are read; all others follow, as
   * the next searches will want them.
   */
  async urls(docs: readonly number[]): Promise<string[]> {
    const missing = new Set(docs.map(blockOf).filter((number) => !this.urlBlocks.has(number)));
    if (missing.size > 0) {
      await indexTransaction(this.db, ['indexBlocks'], 'readonly', (transaction) =>
        Promise.all(Array.from(missing, (number) => this.readUrls(transaction, number))),
      );
      this.readAhead();
    }
    return docs.map((doc) => {
      const block = this.urlBlocks.get(blockOf(doc));
      const url = block && urlAt(block, doc % URLS_PER_BLOCK);
      if (!url) throw new DamagedIndex(this.id, `document ${doc} has no address`);
      return url;
    });
  }

  private readAhead(): void {
    const run = {
      segment: this.id,
      kind: KIND.urls,
      first: 0,
      end: Math.ceil(this.record.size / URLS_PER_BLOCK),
    };
    indexTransaction(this.db, ['indexBlocks'], 'readonly', (transaction) =>
      readRun(transaction.objectStore('indexBlocks'), run, new BlockCache()),
    ).then(
      (blocks) => blocks.forEach((bytes, number) => this.urlBlocks.set(number, bytes)),
      // Whoever needs a block that cannot be read finds that out.
      () => undefined,
    );
  }

  private async readUrls(transaction: IDBTransaction, number: number): Promise<void> {
    const run = { segment: this.id, kind: KIND.urls, first: number, end: number + 1 };
    const [bytes] = await readRun(transaction.objectStore('indexBlocks'), run, this.cache);
    if (bytes) this.urlBlocks.set(number, bytes);
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

function readDirectory(bytes: Uint8Array): string[] {
  const reader = new ByteReader(bytes);
  const terms: string[] = [];
  while (!reader.isOver) terms.push(reader.units(reader.varint()));
  return terms;
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
