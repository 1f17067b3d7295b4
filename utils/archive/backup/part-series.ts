import {
  type BackupPart,
  type ManifestDraft,
  type PartKind,
  partName,
  sealedPartName,
} from '../../backup/backup-manifest';
import { sealPart } from '../../backup/encryption/sealed-part';
import type { Vault } from '../../vault/vault';
import type { BackupPlace } from '../../backup/backup-place';
import type { BackupRow } from '../../backup/backup-row';
import { concatBytes } from '../../bytes/concat-bytes';
import { GzipWriter } from '../../export/tables/gzip-writer';
import { TextWriter } from '../../export/text-writer';
import { ZipFiles } from '../../zip/zip-files';
import { writeChecked } from './write-checked';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of a part before they are packed; one row or file more may go beyond it. Parts are in memory until they are written. */
const PART_BYTES = 48 * 1024 * 1024;

/** Which backup parts are of, and where they go. */
export interface PartTarget {
  place: BackupPlace;
  backup: Pick<ManifestDraft, 'seq' | 'kind'>;
  /** Takes each part when it was written and checked. */
  onPart: (part: BackupPart) => void;
  /** Encrypts the parts; `null` where they are not. */
  vault: Vault | null;
  /** Awaited between two pieces of long work. */
  breathe: () => Promise<void>;
}

/** A part that is being filled. */
interface OpenPart {
  chunks: Bytes[];
  /** Ends what fills `chunks`. */
  end: () => Promise<unknown>;
  bytes: number;
  count: number;
}

/** Parts of one kind, one after another. */
abstract class PartSeries<Open extends OpenPart> {
  protected open: Open | null = null;
  private number = 0;

  constructor(
    private readonly target: PartTarget,
    private readonly kind: PartKind,
  ) {}

  /** Writes the part that is open. Rejects as the place does, and with `backup-differs`. */
  async finish(): Promise<void> {
    const { open, target, kind } = this;
    if (!open) return;
    this.open = null;
    await open.end();
    const plainName = partName(target.backup, kind, ++this.number);
    const plain = concatBytes(open.chunks);
    open.chunks.length = 0;
    const { name, bytes } = await stored(target, plainName, plain);
    const sha256 = await writeChecked(target.place, name, bytes);
    target.onPart({ name, kind, sha256, size: bytes.length, count: open.count });
  }

  /** Counts what was added, and ends the part that is full. */
  protected async took(open: Open, bytes: number): Promise<void> {
    open.count++;
    open.bytes += bytes;
    if (open.bytes >= PART_BYTES) await this.finish();
  }
}

/** A part as it is stored, and its name there. */
async function stored(
  { vault, backup, breathe }: PartTarget,
  plainName: string,
  plain: Bytes,
): Promise<{ name: string; bytes: Bytes }> {
  if (!vault) return { name: plainName, bytes: plain };
  const name = sealedPartName(backup.seq, vault.hiddenName(plainName));
  return { name, bytes: await sealPart(vault, name, plain, breathe) };
}

interface OpenRows extends OpenPart {
  text: TextWriter;
}

/** Rows as gzipped JSON lines. */
export class RowParts extends PartSeries<OpenRows> {
  async add(row: BackupRow): Promise<void> {
    const open = (this.open ??= openRows());
    const line = `${JSON.stringify(row)}\n`;
    await open.text.add(line);
    await this.took(open, line.length);
  }
}

function openRows(): OpenRows {
  const chunks: Bytes[] = [];
  const gzip = new GzipWriter(async (chunk) => void chunks.push(chunk.slice()));
  const text = new TextWriter((chunk) => gzip.add(chunk));
  const end = async () => {
    await text.finish();
    await gzip.finish();
  };
  return { chunks, text, end, bytes: 0, count: 0 };
}

interface OpenFiles extends OpenPart {
  zip: ZipFiles;
}

/** Files in ZIPs, each called by its SHA-256. */
export class FileParts extends PartSeries<OpenFiles> {
  constructor(
    target: PartTarget,
    private readonly modified: Date,
  ) {
    super(target, 'files');
  }

  async add(sha256: string, file: Blob): Promise<void> {
    const open = (this.open ??= this.openFiles());
    await open.zip.add(sha256, new Uint8Array(await file.arrayBuffer()));
    await this.took(open, file.size);
  }

  private openFiles(): OpenFiles {
    const chunks: Bytes[] = [];
    const zip = new ZipFiles(async (chunk) => void chunks.push(chunk.slice()), this.modified);
    return { chunks, zip, end: () => zip.finish(), bytes: 0, count: 0 };
  }
}
