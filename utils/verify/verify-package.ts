import { EXPORT_PATH } from '../export/package/package-layout';
import { ProblemList } from '../integrity/problem-list';
import { hashOfStream, StreamHash } from '../integrity/stream-hash';
import { type ExportAttachment, MOST_PROBLEMS } from '../model/evidence';
import type { ByteSource } from '../zip/byte-source';
import { isOverlapping, layoutFlaw } from '../zip/layout-flaw';
import { isZip, readDirectory, type ZipDirectory } from '../zip/read-directory';
import { expectedFiles } from './expected-files';
import { PackageCheck } from './package-check';
import { PackageFiles } from './package-files';
import { type ExportVerification, verifyExport } from './verify-export';
import type { VerifyOptions } from './verify-options';

type Chunks = AsyncGenerator<Uint8Array<ArrayBuffer>>;

/** Checks an export or an evidence package, whichever a file is. Throws what reading throws. */
export async function verifyFile(
  source: ByteSource,
  options: VerifyOptions = {},
): Promise<ExportVerification> {
  return (await isZip(source))
    ? verifyPackage(source, options)
    : verifyExport(source.read(0, source.size), options);
}

/**
 * Checks an evidence package, every byte of it, holding some megabytes at a time:
 *
 * 1. the seal, signed over the manifest of manifests, and by these lists every file;
 * 2. the export, as `verifyExport` does;
 * 3. what was kept of pages against the hashes in the export's ledger, time tokens against those in the export;
 * 4. the ZIP around the files.
 */
async function verifyPackage(source: ByteSource, options: VerifyOptions): Promise<ExportVerification> {
  const problems = new ProblemList();
  const directory = readable(await readDirectory(source), problems);
  if (!directory)
    return { ...(await verifyExport(nothing())), problems: problems.first, problemCount: problems.count };
  const files = new PackageFiles(source, directory);
  const check = new PackageCheck(files, problems);
  await check.readLists();
  const { seal } = check;
  const modified = new Date(seal?.exportedAt ?? 0);
  const flaw = seal && layoutFlaw(directory, modified);
  for (const detail of [...files.strange, ...(flaw ? [flaw] : [])])
    problems.add('package-layout', { detail });

  const flawed = new Set<string>();
  const watch = watcher(options);
  const read = (path: string) => watch(files.read(path, modified, () => flawed.add(path)));
  const { verification, sha256, attachments, tokens } = await checkExport(read(EXPORT_PATH), options);
  check.checkExport(verification, sha256);
  const expected = await expectedFiles(attachments, tokens);
  for (const [path, { size }] of files.byPath)
    if (path !== EXPORT_PATH) check.checkFile(path, await hashOfStream(read(path), size), expected.get(path));
  check.checkMissing(expected);
  // Without the seal nobody knows what the ZIP should say.
  if (seal) for (const path of flawed) check.checkFlaw(path);
  return {
    ...verification,
    checked: { ...verification.checked, files: files.byPath.size },
    problems: [...verification.problems, ...problems.first].slice(0, MOST_PROBLEMS),
    problemCount: verification.problemCount + problems.count,
  };
}

/** A directory whose files can be read one after the other; `null` for others, which `problems` tells. */
function readable(directory: ZipDirectory | null, problems: ProblemList): ZipDirectory | null {
  if (!directory) problems.add('package-unreadable');
  else if (isOverlapping(directory)) problems.add('package-layout', { detail: 'files within files' });
  else return directory;
  return null;
}

/** Checks the export in a package, and hears from it what else is there. */
async function checkExport(
  chunks: Chunks,
  options: VerifyOptions,
): Promise<{
  verification: ExportVerification;
  sha256: string;
  attachments: ExportAttachment[];
  tokens: unknown[];
}> {
  const hash = new StreamHash();
  const attachments: ExportAttachment[] = [];
  const tokens: unknown[] = [];
  const hashed = async function* () {
    for await (const chunk of chunks) {
      hash.add(chunk);
      yield chunk;
    }
  };
  const { expectedKeyId, checkTimes, onEntries } = options;
  const verification = await verifyExport(hashed(), {
    ...(expectedKeyId !== undefined && { expectedKeyId }),
    ...(checkTimes && { checkTimes }),
    ...(onEntries && { onEntries }),
    onAttachments: (some) => attachments.push(...some),
    onTokens: (some) => tokens.push(...some),
  });
  return { verification, sha256: hash.finish(), attachments, tokens };
}

/** Tells how far reading has come, and lets others have their turn. */
function watcher({ onProgress, rest }: VerifyOptions): (chunks: Chunks) => Chunks {
  let bytes = 0;
  return async function* (chunks) {
    for await (const chunk of chunks) {
      yield chunk;
      bytes += chunk.length;
      onProgress?.(bytes);
      await rest?.();
    }
  };
}

async function* nothing(): Chunks {
  // There is no file.
}
