import { SEAL_PATH } from '../../utils/export/package/package-layout';
import { zipForm } from '../../utils/import/formats/zip-form';
import type { HashOf } from '../../utils/integrity/noted-end';
import type { VerifyOptions } from '../../utils/verify/verify-options';
import type { ExportVerification } from '../../utils/verify/verify-export';
import { verifyFile } from '../../utils/verify/verify-package';
import { checkWacz, type WaczCheck } from '../../utils/wacz/check-wacz';
import { type ByteSource, readWhole } from '../../utils/zip/byte-source';
import { isZip, readDirectory } from '../../utils/zip/read-directory';

/** What a file is, and what checking it found. */
export type GivenCheck =
  | { kind: 'export'; verification: ExportVerification; hashOf: HashOf }
  | { kind: 'web-archive'; check: WaczCheck };

/** What a file is that Menbe did not export. */
export type OtherKind = 'pdf' | 'page' | 'picture' | 'zip' | 'json' | 'other';

/** Thrown for a file that is nothing Menbe exports. */
export class OtherFileGiven extends Error {
  constructor(readonly kind: OtherKind) {
    super(`The file is of another kind: ${kind}.`);
  }
}

/**
 * Checks an export, an evidence package or a web archive, whichever a file is.
 * Throws `OtherFileGiven`, `ForeignWebArchive`, and what reading throws.
 */
export async function checkGiven(source: ByteSource, options: VerifyOptions): Promise<GivenCheck> {
  const form = await zipForm(source);
  if (form === 'web-archive') {
    const { expectedKeyId = null } = options;
    return { kind: 'web-archive', check: await checkWacz(source, { ...options, expectedKeyId }) };
  }
  if (form === null && (await isOtherZip(source))) throw new OtherFileGiven('zip');
  let hashOf: HashOf = () => Promise.resolve(null);
  const onEntries = (lookUp: HashOf) => (hashOf = lookUp);
  const verification = await verifyFile(source, { ...options, onEntries });
  if (verification.problems[0]?.code === 'not-an-export') throw new OtherFileGiven(await kindOf(source));
  return { kind: 'export', verification, hashOf };
}

/** A ZIP of which nothing looks as if it had been an evidence package. */
async function isOtherZip(source: ByteSource): Promise<boolean> {
  const directory = (await isZip(source)) ? await readDirectory(source) : null;
  return directory !== null && !directory.entries.some(({ name }) => name.endsWith(`/${SEAL_PATH}`));
}

/** Bytes by which a file's kind is told. */
const BEGIN = 512;

/** Text that files of a kind begin with; pictures are told by the first of their bytes. */
const BEGINS: readonly [kind: OtherKind, begin: RegExp][] = [
  ['pdf', /^%PDF-/],
  ['page', /^\s*(?:<!doctype html|<html)/i],
  ['picture', /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|RIFF[^]{4}WEBP|\s*<svg)/],
  ['json', /^\s*[[{]/],
];

async function kindOf(source: ByteSource): Promise<OtherKind> {
  const bytes = await readWhole(source, 0, Math.min(BEGIN, source.size));
  const text = new TextDecoder('latin1').decode(bytes);
  return BEGINS.find(([, begin]) => begin.test(text))?.[0] ?? 'other';
}
