import { ChunkWriter } from '../../bytes/chunk-writer';
import { StreamHash } from '../../integrity/stream-hash';
import { toUtf8 } from '../../integrity/bytes';
import { ZipWriter } from '../../zip/zip-writer';
import { BAG_INFO_PATH, BAG_PATH, MANIFEST_PATH, TAG_MANIFEST_PATH } from './package-layout';

type Bytes = Uint8Array<ArrayBuffer>;
type Write = (chunk: Bytes) => Promise<void>;

/** Writes the bytes of one file. */
type Produce = (write: Write) => Promise<void>;

interface BagFacts {
  /** The bag's folder, the only top-level entry of the ZIP. */
  folder: string;
  now: Date;
}

/**
 * Streams a bag (BagIt 1.0, RFC 8493) as a ZIP: payload, tag files, and the manifests. Hashes are computed while the files are
 * written.
 */
export class BagWriter {
  private readonly bytes: ChunkWriter;
  private readonly zip: ZipWriter;
  private readonly payload: string[] = [];
  private readonly tags: string[] = [];
  private payloadBytes = 0;

  constructor(
    output: Write,
    private readonly facts: BagFacts,
  ) {
    this.bytes = new ChunkWriter(output);
    this.zip = new ZipWriter((chunk) => this.bytes.add(chunk), facts.now);
  }

  /**
   * Adds a file of the payload.
   * @param path below the bag's folder, in `data/`
   * @param sha256 hash of its bytes (hex), if already known
   */
  async addPayload(path: string, produce: Produce, sha256?: string): Promise<void> {
    const made = await this.addFile(path, produce, sha256);
    this.payload.push(made.line);
    this.payloadBytes += made.bytes;
  }

  /** Adds a tag file, which describes the payload. */
  async addTag(path: string, produce: Produce): Promise<void> {
    this.tags.push((await this.addFile(path, produce)).line);
  }

  addTagText(path: string, text: string): Promise<void> {
    return this.addTag(path, (write) => write(toUtf8(text)));
  }

  /**
   * Writes the manifests and the other files that BagIt demands, and ends the ZIP.
   * @param info rows of `bag-info.txt`
   * @param seal creates a last file, listed in no manifest, from the hash (hex) of the tag manifest, which covers all others
   * @returns the size of the ZIP in bytes
   */
  async finish(
    info: readonly (readonly [name: string, value: string])[],
    seal: (tagManifestSha256: string) => Promise<{ path: string; text: string }>,
  ): Promise<number> {
    await this.addTagText(MANIFEST_PATH, this.payload.join(''));
    await this.addTagText(BAG_PATH, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const rows = [
      ['Bagging-Date', this.facts.now.toISOString().slice(0, 10)],
      ['Payload-Oxum', `${this.payloadBytes}.${this.payload.length}`],
      ...info,
    ];
    // A line break would start a new row.
    const lines = rows.map(([name, value = '']) => `${name}: ${value.replace(/\s+/g, ' ')}\n`);
    await this.addTagText(BAG_INFO_PATH, lines.join(''));
    const { sha256 } = await this.addFile(TAG_MANIFEST_PATH, (write) => write(toUtf8(this.tags.join(''))));
    const { path, text } = await seal(sha256);
    await this.addFile(path, (write) => write(toUtf8(text)));
    const bytes = await this.zip.finish();
    await this.bytes.flush();
    return bytes;
  }

  private async addFile(
    path: string,
    produce: Produce,
    known?: string,
  ): Promise<{ line: string; sha256: string; bytes: number }> {
    const hash = known === undefined ? new StreamHash() : null;
    let bytes = 0;
    await this.zip.begin(`${this.facts.folder}/${path}`);
    await produce(async (chunk) => {
      hash?.add(chunk);
      bytes += chunk.length;
      await this.zip.write(chunk);
    });
    await this.zip.end();
    const sha256 = hash?.finish() ?? known ?? '';
    // The format of `sha256sum -c`.
    return { line: `${sha256}  ${path}\n`, sha256, bytes };
  }
}
