import { checkTimes } from '../../utils/verify/check-times';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { notedWords } from '../../components/evidence/noted-words';
import { messages } from '../../locales/en';
import { printable } from '../../utils/i18n/printable';
import { addMessages } from '../../utils/i18n/translate';
import {
  type ChainEnd,
  type ComparedEnd,
  compareNotedEnd,
  parseNotedEnd,
  withNotedEnd,
} from '../../utils/integrity/noted-end';
import { parseFingerprint } from '../../utils/integrity/signing-key';
import type { ByteSource } from '../../utils/zip/byte-source';
import { userPath } from '../project';
import { checkGiven, type GivenCheck } from './check-given';
import { failureWords } from './failure-words';
import { type ToldExpectations, verificationLines } from './verification-lines';
import { waczLines } from './wacz-lines';

const USAGE = `npm run verify -- FILE… [--key FINGERPRINT] [--noted "NUMBER HASH"] [--json]
Verifies exports, evidence packages and web archives of Menbe. Exit code 0: they are as the key named first sealed them; 1: one is not, and the lines say what is wrong; 2: one
could not be read. --key refuses an export sealed with any other key; --noted compares with an end of the ledger that was noted before; --json prints all that was found as JSON.`;

/** Reads 1 MiB at a time. */
const PIECE = 1024 * 1024;

/** What whoever checks knows from elsewhere; `null` where it is nothing. */
interface Expected {
  keyId: string | null;
  noted: ChainEnd | null;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      noted: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const keyId = given(values.key, parseFingerprint);
  const noted = given(values.noted, parseNotedEnd);
  if (positionals.length === 0 || keyId === undefined || noted === undefined) {
    console.error(USAGE);
    return 2;
  }
  addMessages(messages);
  let worst = 0;
  for (const file of positionals)
    worst = Math.max(worst, await verifyOne(file, { keyId, noted }, values.json));
  return worst;
}

/** What an option says; `null` where it was not given, `undefined` where it cannot be read. */
function given<T>(option: string | undefined, parse: (text: string) => T | null): T | null | undefined {
  return option === undefined ? null : (parse(option) ?? undefined);
}

/** Verifies one file and prints what it came to; returns its exit code. */
async function verifyOne(file: string, expected: Expected, asJson: boolean): Promise<number> {
  try {
    const options = { expectedKeyId: expected.keyId, checkTimes };
    const checked = await checkGiven(await fileSource(userPath(file)), options);
    const { found, lines } = await outcomeOf(file, checked, expected);
    // Escapes of `printable` are JSON's too.
    const printed = asJson ? JSON.stringify(found, null, 2).split('\n').map(printable) : lines;
    console.log(printed.join('\n'));
    return found.problemCount === 0 ? 0 : 1;
  } catch (error) {
    console.error(printable(`${file}: ${failureWords(error)}`));
    return 2;
  }
}

/** What a check found, as data and in words. */
async function outcomeOf(
  file: string,
  checked: GivenCheck,
  { keyId, noted }: Expected,
): Promise<{ found: { problemCount: number }; lines: string[] }> {
  if (checked.kind === 'web-archive') {
    // It has no ledger.
    const compared = noted && ({ noted, outcome: 'not-shown' } as const);
    const found = compared ? { ...checked.check, compared } : checked.check;
    return { found, lines: waczLines(file, checked.check, told(keyId, compared, true)) };
  }
  const { verification, hashOf } = checked;
  const compared = noted && (await compareNotedEnd(noted, verification.end, hashOf));
  const whole = withNotedEnd(verification, compared);
  const found = compared ? { ...whole, compared } : whole;
  const isGood = verification.problemCount === 0;
  return { found, lines: verificationLines(file, whole, told(keyId, compared, isGood)) };
}

/** What was expected, as the lines tell it. */
function told(expectedKeyId: string | null, compared: ComparedEnd | null, isGood: boolean): ToldExpectations {
  return { expectedKeyId, notedLine: compared && notedWords(compared, isGood) };
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
