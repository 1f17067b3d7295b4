import { createHash } from 'node:crypto';
import type { MenbeDatabase } from '../../utils/db/database';
import { type PackageRequest, writePackage } from '../../utils/archive/export/package/write-package';
import { checkTimes } from '../../utils/verify/check-times';
import type { ExportVerification } from '../../utils/verify/verify-export';
import { verifyFile } from '../../utils/verify/verify-package';
import { concatBytes } from '../../utils/bytes/concat-bytes';
import { blobSource } from '../../utils/zip/byte-source';
import { readDirectory } from '../../utils/zip/read-directory';
import { readEntry } from '../../utils/zip/read-entry';
import { ZipWriter } from '../../utils/zip/zip-writer';

type Bytes = Uint8Array<ArrayBuffer>;

/** When packages of tests are written. */
export const EXPORTED_AT = new Date('2026-11-23T12:00:00.000Z');
export const FOLDER = 'menbe-2026-11-23';

/** A request for all of an archive; give only what the test is about. */
export function aRequest(overrides: Partial<PackageRequest> = {}): PackageRequest {
  return {
    scope: { kind: 'all' },
    exportedAt: EXPORTED_AT,
    generator: 'Menbe test',
    folder: FOLDER,
    verifyPage: '<!doctype html><title>verify</title>',
    async *report() {
      yield '<!doctype html><title>report</title>';
    },
    write: () => Promise.resolve(),
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...overrides,
  };
}

/** A package as bytes. */
export async function packageBytes(
  db: MenbeDatabase,
  overrides: Partial<PackageRequest> = {},
): Promise<Bytes> {
  const chunks: Bytes[] = [];
  const write = async (chunk: Bytes) => void chunks.push(chunk.slice());
  await writePackage(db, aRequest({ ...overrides, write }));
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The files in a package, by path below its folder. */
export async function filesOf(bytes: Bytes): Promise<Map<string, Bytes>> {
  const source = blobSource(new Blob([bytes]));
  const files = new Map<string, Bytes>();
  for (const entry of (await readDirectory(source))?.entries ?? []) {
    const chunks: Bytes[] = [];
    for await (const chunk of readEntry(source, entry, EXPORTED_AT, () => undefined))
      chunks.push(chunk.slice());
    files.set(entry.name.slice(FOLDER.length + 1), concatBytes(chunks));
  }
  return files;
}

/** Packs files as Menbe does. */
export async function zipOf(files: Iterable<readonly [path: string, bytes: Bytes]>): Promise<Bytes> {
  const chunks: Bytes[] = [];
  const zip = new ZipWriter(async (chunk) => void chunks.push(chunk.slice()), EXPORTED_AT);
  for (const [path, bytes] of files) {
    await zip.begin(`${FOLDER}/${path}`);
    await zip.write(bytes);
    await zip.end();
  }
  await zip.finish();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Writes both manifests anew, as somebody would who changed files. */
export function listAnew(files: Map<string, Bytes>): void {
  const lines = (chosen: (path: string) => boolean) =>
    [...files].filter(([path]) => chosen(path)).map(([path, bytes]) => `${hashOf(bytes)}  ${path}\n`);
  const put = (path: string, text: string[]) => files.set(path, new TextEncoder().encode(text.join('')));
  put(
    'manifest-sha256.txt',
    lines((path) => path.startsWith('data/')),
  );
  const isTag = (path: string) => !/^(?:data\/|tagmanifest|seal)/.test(path);
  put('tagmanifest-sha256.txt', lines(isTag));
}

/** What verifying says, with time tokens. */
export function verified(bytes: Bytes, expectedKeyId: string | null = null): Promise<ExportVerification> {
  return verifyFile(blobSource(new Blob([bytes])), { checkTimes, expectedKeyId });
}

/** Codes of what is wrong, each with the file or reason it is told of. */
export async function problemsOf(bytes: Bytes): Promise<(string | null)[][]> {
  return (await verified(bytes)).problems.map(({ code, detail }) => [code, detail]);
}
