import { BlockHasher } from '../integrity/block-hash';
import { ProblemList } from '../integrity/problem-list';
import { readStatement } from '../integrity/statement';
import type { ExportStatement, Verification } from '../model/evidence';
import { ExportCheck } from './export-check';
import { LineSplitter, TailHolder } from './lines';
import type { VerifyOptions } from './verify-options';

/** What verifying an export found. */
export interface ExportVerification extends Verification {
  /** `null` where the file has none that can be read. */
  statement: ExportStatement | null;
  /** Name of the device that wrote the file, as it calls itself. */
  device: string | null;
}

/**
 * Checks an export from its first byte to its last, holding no more than a few items at a time:
 *
 * 1. each item's content against its hash, and all of its record against the ledger's entry;
 * 2. the chain of entries with hashes, links and signatures, or the proofs of an excerpt;
 * 3. the signed statement: that the file is, byte for byte, the one the device wrote.
 *
 * What is wrong is in `problems`; the file is as the key in `sealedWith` sealed it only where there is none.
 * Throws what reading throws.
 */
export async function verifyExport(
  chunks: AsyncIterable<Uint8Array>,
  options: VerifyOptions = {},
): Promise<ExportVerification> {
  const problems = new ProblemList();
  const check = new ExportCheck(problems);
  const hasher = new BlockHasher();
  const tail = new TailHolder();
  const lines = new LineSplitter();
  let bytes = 0;
  for await (const chunk of chunks) {
    await hasher.add(tail.push(chunk));
    await check.take(lines.push(chunk));
    bytes += chunk.length;
    options.onProgress?.(bytes);
    await options.rest?.();
  }
  await check.take(lines.finish());
  const { before, line } = tail.finish();
  await hasher.add(before);

  const statement = check.reader.hasEvidence ? readStatement(line) : null;
  const file = { bytes: hasher.bytes, sha256: await hasher.finish() };
  await check.finish(statement, file, options);
  return {
    ...check.result(),
    problems: problems.first,
    problemCount: problems.count,
    statement,
    device: check.reader.device?.name ?? null,
  };
}
