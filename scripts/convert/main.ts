import './page-world';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '../../locales/en';
import { OFFERED_FORMATS, type OfferedFormat } from '../../components/transfer/export-formats';
import { EXPORT_FORMATS } from '../../utils/archive/export/formats/export-formats';
import type { ExportReport } from '../../utils/archive/export/export-request';
import { getDatabase, type MenbeDatabase } from '../../utils/db/database';
import { addMessages } from '../../utils/i18n/translate';
import { errorWords } from '../../utils/i18n/error-words';
import type { ExportFormatId } from '../../utils/model/export-form';
import { MenbeError } from '../../utils/model/result';
import { ROOT, userPath } from '../project';
import { UsageError } from '../usage';
import { type BroughtIn, bringIn } from './bring-in';
import { givenFiles } from './given-files';

/**
 * Formats that are sealed with the key of the profile that archived the sources. This command does not have that key,
 * and the seal of another one would prove nothing.
 */
const SEALED: ReadonlySet<ExportFormatId> = new Set(['package', 'wacz']);

/**
 * `npm start -- convert IN OUT`: reads what the library imports and writes what it exports, without a browser.
 * Resolves to the exit code.
 */
export async function convert(args: readonly string[], say: (line: string) => void): Promise<number> {
  const [from, to, ...more] = args;
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError('convert needs a file or folder to read and a file to write: convert IN OUT');
  addMessages(messages);
  const format = formatFor(to);
  const out = userPath(to);
  if (await stat(out).catch(() => null)) throw new UsageError(`${to} is there already. Nothing was done.`);
  const files = await givenFiles(userPath(from));
  try {
    const brought = await bringIn(await emptyArchive(), files, new Date());
    tell(from, brought, say);
    const isAll = await writeAll(brought, format, out, say);
    return isAll && brought.problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof MenbeError)) throw error;
    const { title, nextStep } = errorWords(error.code);
    say(`${from}: ${title} ${nextStep} (${error.code})`);
    return 1;
  }
}

/** An empty archive in memory: what an earlier call in this process left is deleted. */
async function emptyArchive(): Promise<MenbeDatabase> {
  const db = getDatabase();
  await db.delete();
  await db.open();
  return db;
}

/** Writes what was imported, and says what the file cannot hold. Resolves to whether all sources are in it. */
async function writeAll(
  brought: BroughtIn,
  format: OfferedFormat,
  path: string,
  say: (line: string) => void,
): Promise<boolean> {
  const takesLinks = format.id === 'json';
  if (brought.sources === 0 && !(takesLinks && brought.links > 0)) {
    say(`Nothing was written: ${noSources(brought)}`);
    return false;
  }
  const { items, links = 0, damaged } = await write(format, path);
  say(`${path}: ${items} sources${links > 0 ? `, ${links} links` : ''}.`);
  if (brought.links > 0 && !takesLinks)
    say(`${brought.links} links have no text and are not in it; a .json export holds them.`);
  return damaged.length === 0;
}

function noSources({ links }: BroughtIn): string {
  return links > 0
    ? `the ${links} links have no text. Only a .json export takes links; archive their pages first.`
    : 'there is no source in it.';
}

function tell(
  from: string,
  { what, sources, links, problems }: BroughtIn,
  say: (line: string) => void,
): void {
  say(`${from} (${what}): ${sources} sources, ${links} links without a text, ${problems.length} problems.`);
  for (const problem of problems) say(`  ${problem}`);
}

/** The format that the extension of a file name stands for. */
function formatFor(name: string): OfferedFormat {
  const found = Object.values(EXPORT_FORMATS)
    .filter(({ extension }) => name.toLowerCase().endsWith(`.${extension}`))
    .sort((a, b) => b.extension.length - a.extension.length)[0];
  const known = Object.values(EXPORT_FORMATS).filter(({ id }) => !SEALED.has(id));
  if (!found)
    throw new UsageError(
      `What ${name} is to be is not known. Names may end in ${known.map(({ extension }) => `.${extension}`).join(', ')}`,
    );
  if (SEALED.has(found.id))
    throw new UsageError(
      'An evidence package or web archive is sealed by the profile that archived the sources: export it from the library.',
    );
  return OFFERED_FORMATS[found.id];
}

/** Writes to a file beside it first, which is renamed at the end: a file of that name is always complete. */
async function write(format: OfferedFormat, path: string): Promise<ExportReport> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const part = `${path}.part`;
  const file = await open(part, 'w');
  try {
    const report = await format.write({
      scope: { kind: 'all' },
      exportedAt: new Date(),
      generator: `Menbe ${version}`,
      write: async (chunk) => void (await file.write(chunk)),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    await file.close();
    await rename(part, path);
    return report;
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
}
