import { EXPORT_PATH, MANIFEST_PATH, SEAL_PATH, TAG_MANIFEST_PATH } from '../export/package/package-layout';
import { sha256Hex } from '../integrity/bytes';
import { isSealSigned, type PackageSeal, readSeal } from '../integrity/package-seal';
import type { ProblemList } from '../integrity/problem-list';
import type { ExpectedFile } from './expected-files';
import type { ExportVerification } from './verify-export';
import type { PackageFiles } from './package-files';

/** Holds the files of a package against its seal, its manifests, and what the export in it says of them. */
export class PackageCheck {
  /** `null` when there is none that was signed. */
  seal: PackageSeal | null = null;
  /** Paths of files that are told to be changed. */
  private readonly changed = new Set<string>();
  /** Hashes (hex) by path, of the manifests that are as they were written. */
  private readonly listed = new Map<string, string>();
  /** Whether these are all manifests. */
  private isListed = true;

  constructor(
    private readonly files: PackageFiles,
    private readonly problems: ProblemList,
  ) {}

  /** Reads seal and manifests, each of which is vouched for by the one before. */
  async readLists(): Promise<void> {
    const text = await this.files.text(SEAL_PATH);
    const seal = text === null ? null : readSeal(text);
    if (seal && (await isSealSigned(seal))) this.seal = seal;
    else this.change('package-seal', SEAL_PATH);
    await this.readList(TAG_MANIFEST_PATH, this.seal?.tagManifestSha256);
    await this.readList(MANIFEST_PATH, this.listed.get(MANIFEST_PATH));
  }

  private async readList(path: string, sha256: string | undefined): Promise<void> {
    const text = await this.files.text(path);
    if (text === null || (sha256 !== undefined && (await sha256Hex(text)) !== sha256)) {
      this.isListed = false;
      this.change('package-list', path);
      return;
    }
    for (const line of text.split('\n')) {
      const [, hash, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (hash !== undefined && name !== undefined) this.listed.set(name, hash);
    }
  }

  /** Whether the export was sealed by who sealed the package, at the same time. */
  checkExport({ statement, problemCount }: ExportVerification, sha256: string): void {
    const { seal, problems } = this;
    const isSame = seal?.keyId === statement?.keyId && seal?.exportedAt === statement?.exportedAt;
    if (seal && statement && !isSame) problems.add('package-seal', { detail: statement.keyId });
    // Its own check has said what was changed, and where.
    if (problemCount > 0) this.changed.add(EXPORT_PATH);
    else this.checkListed(EXPORT_PATH, sha256);
  }

  /** @param expected what the export says of the file, if it does */
  checkFile(path: string, sha256: string, expected: ExpectedFile | undefined): void {
    if (path === SEAL_PATH || path === TAG_MANIFEST_PATH || path === EXPORT_PATH) return;
    if (!expected) {
      if (path.startsWith('data/')) this.problems.add('package-file-unknown', { detail: path });
      else this.checkListed(path, sha256);
    } else if (expected.sha256 === sha256) {
      this.checkListed(path, sha256);
    } else if (expected.snapshotId === null) {
      this.change('package-file-changed', path);
    } else {
      this.changed.add(path);
      this.problems.add('attachment-hash', { snapshotId: expected.snapshotId, detail: path });
    }
  }

  private checkListed(path: string, sha256: string): void {
    const listed = this.listed.get(path);
    if (this.changed.has(path) || listed === sha256) return;
    if (listed !== undefined) this.change('package-file-changed', path);
    else if (this.isListed) this.problems.add('package-file-unknown', { detail: path });
  }

  /** Tells of every file that should be there and is not. */
  checkMissing(expected: ReadonlyMap<string, ExpectedFile>): void {
    for (const path of new Set([...expected.keys(), ...this.listed.keys()])) {
      if (this.files.byPath.has(path) || this.changed.has(path)) continue;
      const snapshotId = expected.get(path)?.snapshotId ?? null;
      const code = snapshotId === null ? 'package-file-missing' : 'attachment-missing';
      this.problems.add(code, { snapshotId, detail: path });
    }
  }

  /** Notes that the ZIP around a file is not as it should be, which follows from a changed file. */
  checkFlaw(path: string): void {
    if (!this.changed.has(path)) this.problems.add('package-layout', { detail: path });
  }

  private change(code: 'package-seal' | 'package-list' | 'package-file-changed', path: string): void {
    this.changed.add(path);
    this.problems.add(code, { detail: path });
  }
}
