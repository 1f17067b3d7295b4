import { sha256Hex } from '../integrity/bytes';
import { ProblemList } from '../integrity/problem-list';
import { hashOfStream } from '../integrity/stream-hash';
import type { EvidenceProblem } from '../model/evidence';
import type { ByteSource } from '../zip/byte-source';
import { entryText } from '../zip/entry-text';
import { isOverlapping, layoutFlaw } from '../zip/layout-flaw';
import { readDirectory, type ZipDirectory } from '../zip/read-directory';
import { readEntry } from '../zip/read-entry';
import type { ZipEntry } from '../zip/zip-layout';
import { isCertified, isTextSigned, type PackageFile } from './data-package';
import { readDigest, readManifest, type WaczManifest } from './read-manifest';

const MANIFEST = 'datapackage.json';
const DIGEST = 'datapackage-digest.json';

/** Thrown for a web archive that names no key of Menbe: another program made it, or somebody took the key out. */
export class ForeignWebArchive extends Error {
  /** @param software what it calls the program that made it; '' where it does not say */
  constructor(readonly software: string) {
    super('The web archive names no key of Menbe.');
  }
}

/** What checking a web archive found. */
export interface WaczCheck {
  problems: EvidenceProblem[];
  problemCount: number;
  /** The ledger's key that vouches for the signature; `null` where none does. */
  keyId: string | null;
  /** What the signed list says of the archive; `null` where there is none that could be read. */
  manifest: WaczManifest | null;
}

/** What checking needs of its surroundings, and what the checker expects. */
export interface WaczOptions {
  /** The key that must vouch for it, as known from elsewhere; `null` takes any. */
  expectedKeyId: string | null;
  /** Bytes read so far. */
  onProgress?: (bytes: number) => void;
  /** Lets others have their turn; throws when the work is to stop. */
  rest?: () => Promise<void>;
}

/**
 * Checks a web archive that Menbe made, every byte of it: the signature of the list of files, the ledger's key that vouches for the
 * key that signed, every file against the list, and the ZIP around them.
 * Throws `ForeignWebArchive`, and what reading throws.
 */
export async function checkWacz(source: ByteSource, options: WaczOptions): Promise<WaczCheck> {
  const problems = new ProblemList();
  const directory = await readDirectory(source);
  if (!directory || isOverlapping(directory)) {
    problems.add('package-unreadable');
    return { problems: problems.first, problemCount: problems.count, keyId: null, manifest: null };
  }
  const check = new Checking(source, directory, problems, options);
  const manifest = await check.readManifest();
  const keyId = manifest && (await check.keyOf(manifest));
  if (manifest) await check.checkFiles(manifest);
  return { problems: problems.first, problemCount: problems.count, keyId, manifest };
}

class Checking {
  private readonly entries = new Map<string, ZipEntry>();
  private manifestHash = '';
  private bytes = 0;

  constructor(
    private readonly source: ByteSource,
    private readonly directory: ZipDirectory,
    private readonly problems: ProblemList,
    private readonly options: WaczOptions,
  ) {
    for (const entry of directory.entries) {
      if (this.entries.has(entry.name)) problems.add('package-file-unknown', { detail: entry.name });
      else this.entries.set(entry.name, entry);
    }
  }

  async readManifest(): Promise<WaczManifest | null> {
    const text = await this.text(MANIFEST);
    const manifest = readManifest(text);
    if (!manifest) this.problems.add('package-list', { detail: MANIFEST });
    else if (!manifest.signer) throw new ForeignWebArchive(manifest.software);
    this.manifestHash = await sha256Hex(text);
    return manifest;
  }

  /** The ledger's key that vouches for the signature of the list. */
  async keyOf({ signer }: WaczManifest): Promise<string | null> {
    const digest = readDigest(await this.text(DIGEST));
    if (digest && digest.hash !== `sha256:${this.manifestHash}`) {
      this.problems.add('package-list', { detail: MANIFEST });
      return null;
    }
    const isVouchedFor =
      digest !== null &&
      signer !== null &&
      signer.certifies === digest.publicKey &&
      (await isTextSigned(digest.hash, digest.signature, digest.publicKey)) &&
      (await isCertified(signer));
    if (!isVouchedFor) {
      this.problems.add('web-archive-signature', { detail: DIGEST });
      return null;
    }
    const { expectedKeyId } = this.options;
    if (expectedKeyId !== null && expectedKeyId !== signer.keyId)
      this.problems.add('wrong-key', { detail: signer.keyId });
    return signer.keyId;
  }

  async checkFiles({ files, created }: WaczManifest): Promise<void> {
    const flaw = layoutFlaw(this.directory, created);
    if (flaw !== null) this.problems.add('package-layout', { detail: flaw });
    for (const file of files) await this.checkFile(file, created);
    const known = new Set([MANIFEST, DIGEST, ...files.map(({ path }) => path)]);
    for (const name of this.entries.keys())
      if (!known.has(name)) this.problems.add('package-file-unknown', { detail: name });
  }

  private async checkFile({ path, sha256, bytes }: PackageFile, created: Date): Promise<void> {
    const entry = this.entries.get(path);
    if (!entry) return this.problems.add('package-file-missing', { detail: path });
    let isFlawed = false;
    const chunks = readEntry(this.source, entry, created, () => (isFlawed = true));
    const hash = await hashOfStream(this.watched(chunks), entry.size);
    if (hash !== sha256 || entry.size !== bytes) this.problems.add('package-file-changed', { detail: path });
    else if (isFlawed) this.problems.add('package-layout', { detail: path });
  }

  /** Tells how far reading has come, and lets others have their turn. */
  private async *watched(
    chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  ): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    for await (const chunk of chunks) {
      yield chunk;
      this.bytes += chunk.length;
      this.options.onProgress?.(this.bytes);
      await this.options.rest?.();
    }
  }

  /** A list as text; '' where it is missing. */
  private async text(path: string): Promise<string> {
    const entry = this.entries.get(path);
    return (entry && (await entryText(this.source, entry))) ?? '';
  }
}
