import { toBase64 } from '../../../bytes/base64';
import type { MenbeDatabase } from '../../../db/database';
import { type ZoteroFile, zoteroPath } from '../../../export/references/zotero-rdf';
import { toUtf8 } from '../../../integrity/bytes';
import type { AttachmentRecord } from '../../../model/attachment';
import type { ExportItem } from '../../../model/export-item';
import { withImageAddresses } from '../../../page-copy/article-images';
import { type ArticleWords, articleDocument } from '../../../wacz/article-document';
import { chunksOf } from '../../../zip/byte-source';
import type { ZipWriter } from '../../../zip/zip-writer';
import { listAttachments, readOrNull } from '../../attachments/read-attachments';

/** Types that can stand in an address as they are. */
const PICTURE = /^image\/[\w.+-]+$/;

type Bytes = Uint8Array<ArrayBuffer>;

/** Words of the files in the library of Zotero, and of the article as a document. */
export interface ZoteroWords {
  article: string;
  pageCopy: string;
  document: ArticleWords;
}

/** Adds the files of sources to the ZIP, one in memory at a time. */
export class ZoteroFiles {
  private count = 0;
  /** Paths of files that the database has lost. */
  readonly lost: string[] = [];

  constructor(
    private readonly db: MenbeDatabase,
    private readonly zip: ZipWriter,
    private readonly words: ZoteroWords,
    /** Throws when the export was cancelled. */
    private readonly goOn: () => void,
  ) {}

  /** Adds the article as a page of its own, with its pictures in it, and the page copy as it is kept. Resolves to what Zotero attaches. */
  async add(item: ExportItem): Promise<ZoteroFile[]> {
    this.goOn();
    const kept = (await listAttachments(this.db, item.id)).filter(({ state }) => state === 'done');
    const html = withImageAddresses(item.html, await this.pictures(kept));
    const facts = {
      name: 'article.html',
      title: this.words.article,
      mediaType: 'text/html',
      charset: 'utf-8',
      capturedAt: item.archivedAt,
    };
    const files = [await this.write(facts, [toUtf8(articleDocument(item, html, this.words.document))])];
    for (const row of kept.filter(({ kind }) => kind === 'page-copy')) {
      this.goOn();
      const blob = await this.read(row);
      if (blob) files.push(await this.write(this.copyFile(row), chunksOf(blob)));
    }
    return files;
  }

  /** The pictures that were kept of an article, by their addresses, as addresses that need no network. */
  private async pictures(kept: readonly AttachmentRecord[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const row of kept) {
      if (row.kind !== 'image' || row.url === null || !PICTURE.test(row.mediaType)) continue;
      const blob = await this.read(row);
      if (!blob) continue;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      found.set(row.url, `data:${row.mediaType};base64,${toBase64(bytes)}`);
    }
    return found;
  }

  private copyFile({ mediaType, capturedAt }: AttachmentRecord): Omit<ZoteroFile, 'number'> {
    const isHtml = mediaType.startsWith('text/html');
    return {
      name: isHtml ? 'page.html' : 'page.mhtml',
      title: this.words.pageCopy,
      mediaType: isHtml ? 'text/html' : mediaType,
      charset: isHtml ? 'utf-8' : null,
      capturedAt,
    };
  }

  private async write(
    facts: Omit<ZoteroFile, 'number'>,
    chunks: Iterable<Bytes> | AsyncIterable<Bytes>,
  ): Promise<ZoteroFile> {
    const file = { ...facts, number: ++this.count };
    await this.zip.begin(zoteroPath(file));
    for await (const chunk of chunks) await this.zip.write(chunk);
    await this.zip.end();
    return file;
  }

  private async read(row: AttachmentRecord): Promise<Blob | null> {
    const file = await readOrNull(this.db, row);
    if (!file) this.lost.push(`${row.snapshotId}/${row.name}`);
    return file;
  }
}
