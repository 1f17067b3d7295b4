import { checkTimes } from '../../utils/verify/check-times';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { messages } from '../../locales/en';
import { printable } from '../../utils/i18n/printable';
import { addMessages } from '../../utils/i18n/translate';
import { parseFingerprint } from '../../utils/integrity/signing-key';
import type { ByteSource } from '../../utils/zip/byte-source';
import { userPath } from '../project';
import { checkGiven, type GivenCheck } from './check-given';
import { failureWords } from './failure-words';
import { verificationLines } from './verification-lines';
import { waczLines } from './wacz-lines';

const USAGE = `npm run verify -- FILE… [--key FINGERPRINT] [--json]
Verifies exports, evidence packages and web archives of Menbe. Exit code 0: they are as the key named first sealed them; 1: one is not, and the lines say what is wrong; 2: one
could not be read. --key refuses an export sealed with any other key; --json prints all that was found as JSON.`;

/** Reads 1 MiB at a time. */
const PIECE = 1024 * 1024;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { key: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const expectedKeyId = values.key === undefined ? null : parseFingerprint(values.key);
  if (positionals.length === 0 || (values.key !== undefined && expectedKeyId === null)) {
    console.error(USAGE);
    return 2;
  }
  addMessages(messages);
  let worst = 0;
  for (const file of positionals) worst = Math.max(worst, await verifyOne(file, expectedKeyId, values.json));
  return worst;
}

/** Verifies one file and prints what it came to; returns its exit code. */
async function verifyOne(file: string, expectedKeyId: string | null, asJson: boolean): Promise<number> {
  try {
    const given = await checkGiven(await fileSource(userPath(file)), { expectedKeyId, checkTimes });
    const found = given.kind === 'export' ? given.verification : given.check;
    const lines = asJson
      ? // Escapes of `printable` are JSON's too.
        JSON.stringify(found, null, 2).split('\n').map(printable)
      : linesOf(file, given, expectedKeyId);
    console.log(lines.join('\n'));
    return found.problemCount === 0 ? 0 : 1;
  } catch (error) {
    console.error(printable(`${file}: ${failureWords(error)}`));
    return 2;
  }
}

function linesOf(file: string, given: GivenCheck, expectedKeyId: string | null): string[] {
  return given.kind === 'export'
    ? verificationLines(file, given.verification, expectedKeyId)
    : waczLines(file, given.check, expectedKeyId);
}

async function fileSource(path: string): Promise<ByteSource> {
  return {
    size: (await stat(path)).size,
    // The last byte is part of what Node reads. Nothing is read where nothing is to be.
    read: async function* (start, end) {
      if (end > start) yield* createReadStream(path, { start, end: end - 1, highWaterMark: PIECE });
    },
  };
}

process.exitCode = await main();
