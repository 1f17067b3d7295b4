import { toUtf8 } from '../integrity/bytes';
import { StreamHash } from '../integrity/stream-hash';
import { ZipWriter } from '../zip/zip-writer';
import { cdxjFile, cdxjLine } from './cdxj';
import {
  dataPackage,
  type HomePage,
  type KeyCertificate,
  type PackageFacts,
  type PackageFile,
  packageDigest,
  type WaczKey,
} from './data-package';
import { gzipMember, type WarcContent, type WarcRecord, warcFields, warcRecord } from './warc-record';

type Bytes = Uint8Array<ArrayBuffer>;
type Write = (chunk: Bytes) => Promise<void>;

/** A file on the web, or something made of it, as it was at a time. */
export interface WebResource {
  url: string;
  /** ISO 8601 UTC with milliseconds. */
  date: string;
  /** With parameters. */
  mediaType: string;
  bytes: Bytes;
}

/** A WARC file that is being written, and the lines of its index. */
interface OpenWarc {
  filename: string;
  infoId: string;
  lines: string[];
  hash: StreamHash;
}

/**
 * A WARC file ends when it or its index has become large: both are in memory until then, because readers look into the ZIP for
 * records, so that a WARC file must stand there as it is, with its size before it.
 */
const WARC_BYTES = 32 * 1024 ** 2;
const INDEX_LINES = 20_000;

/** What a reader should know of where the records come from. */
const ORIGIN =
  'Resources of page copies that a browser made of pages as it showed them, and articles extracted from them. The exchange over HTTP was not recorded.';

/**
 * Writes a WACZ from its first byte to its last: WARC files each followed by their index, then what else is added, then the
 * signed manifest. Memory: one record, and one WARC file with its index. https://specs.webrecorder.net/wacz/1.1.1/
 */
export class WaczWriter {
  private readonly zip: ZipWriter;
  private readonly files: PackageFile[] = [];
  private warc: OpenWarc | null = null;
  private warcs = 0;

  /** @param indexLines of the index of a WARC file */
  constructor(
    write: Write,
    private readonly facts: PackageFacts,
    private readonly indexLines = INDEX_LINES,
  ) {
    this.zip = new ZipWriter(write, facts.created);
  }

  /** Adds a `resource` record that can be looked up. Resolves to its id. */
  async addResource({ url, date, mediaType, bytes }: WebResource): Promise<string> {
    const warc = await this.openWarc();
    const fields = [['WARC-Target-URI', url]] as const;
    const content = { type: 'resource', date, contentType: mediaType, block: bytes } as const;
    const { record, offset, length } = await this.put(warc, { ...content, fields });
    const { digest, recordDigest } = record;
    const [type = ''] = mediaType.split(';');
    const where = { digest, recordDigest, filename: warc.filename, offset, length };
    warc.lines.push(cdxjLine({ url, date, mediaType: type.trim(), ...where }));
    return record.id;
  }

  /** Adds what there is to say about records. No index names it: a reader that looks for the page must not find this. */
  async addMetadata(url: string, date: string, about: readonly string[], value: unknown): Promise<void> {
    const fields = [
      ['WARC-Target-URI', url],
      ...about.map((id) => ['WARC-Concurrent-To', id] as const),
    ] as const;
    const block = toUtf8(JSON.stringify(value));
    const content = { type: 'metadata', date, contentType: 'application/json', block } as const;
    await this.put(await this.openWarc(), { ...content, fields });
  }

  /** Adds a file. WARC files come before. */
  async addFile(path: string, produce: (write: Write) => Promise<void>): Promise<void> {
    // There is one at least, if only to say what wrote it.
    if (this.warcs === 0) await this.openWarc();
    await this.endWarc();
    await this.store(path, produce);
  }

  /**
   * Writes the manifest, and its hash signed; resolves to the bytes of the whole file.
   * @param home the page that is to open at first
   */
  async finish(key: WaczKey, signer: KeyCertificate, home: HomePage | null = null): Promise<number> {
    await this.endWarc();
    const manifest = toUtf8(dataPackage({ ...this.facts, home }, this.files, signer));
    const { sha256 } = await this.store('datapackage.json', (write) => write(manifest));
    const digest = toUtf8(await packageDigest(sha256, this.facts, key));
    await this.store('datapackage-digest.json', (write) => write(digest));
    return this.zip.finish();
  }

  private async store(path: string, produce: (write: Write) => Promise<void>): Promise<PackageFile> {
    const hash = new StreamHash();
    await this.zip.begin(path);
    await produce(async (chunk) => {
      hash.add(chunk);
      await this.zip.write(chunk);
    });
    await this.zip.end();
    const file = { path, bytes: hash.bytes, sha256: hash.finish() };
    this.files.push(file);
    return file;
  }

  private async openWarc(): Promise<OpenWarc> {
    if (this.warc && (this.warc.lines.length >= this.indexLines || this.warc.hash.bytes >= WARC_BYTES))
      await this.endWarc();
    return (this.warc ??= await this.beginWarc());
  }

  private async beginWarc(): Promise<OpenWarc> {
    this.warcs++;
    const filename = this.warcs === 1 ? 'data.warc.gz' : `data-${this.warcs}.warc.gz`;
    await this.zip.begin(`archive/${filename}`, Infinity);
    const warc: OpenWarc = { filename, infoId: '', lines: [], hash: new StreamHash() };
    const block = warcFields({
      software: this.facts.software,
      format: 'WARC File Format 1.1',
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
      description: ORIGIN,
    });
    const date = this.facts.created.toISOString();
    const content = { type: 'warcinfo', date, contentType: 'application/warc-fields', block } as const;
    const { record } = await this.put(warc, { ...content, fields: [['WARC-Filename', filename]] });
    warc.infoId = record.id;
    return warc;
  }

  private async put(
    warc: OpenWarc,
    content: WarcContent,
  ): Promise<{ record: WarcRecord; offset: number; length: number }> {
    const info = warc.infoId === '' ? [] : [['WARC-Warcinfo-ID', warc.infoId] as const];
    const record = await warcRecord({ ...content, fields: [...info, ...(content.fields ?? [])] });
    const member = await gzipMember(record.bytes);
    const offset = warc.hash.bytes;
    warc.hash.add(member);
    await this.zip.write(member);
    return { record, offset, length: member.length };
  }

  private async endWarc(): Promise<void> {
    if (!this.warc) return;
    const { filename, hash, lines } = this.warc;
    this.warc = null;
    await this.zip.end();
    this.files.push({ path: `archive/${filename}`, bytes: hash.bytes, sha256: hash.finish() });
    const index = cdxjFile(lines);
    const name = this.warcs === 1 ? 'index.cdx' : `index-${this.warcs}.cdx`;
    await this.store(`indexes/${name}`, (write) => write(index));
  }
}
