import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printable } from '../../utils/i18n/printable';
import { ROOT, userPath } from '../project';
import { serveFolder } from '../serve-folder';
import { type BrowserSetup, setUpBrowser } from './browser-setup';
import { runHeadless } from './headless';
import { parseArguments, type StartArguments } from './parse-arguments';
import { checkUrls, readUrlList, typedUrls } from './url-list';
import { USAGE, UsageError } from '../usage';
import { runVisible } from './visible';

/** Addresses, types and errors of pages are in it: none may write to the terminal what it likes. */
const say = (line: string) => console.log(printable(line));

async function main(): Promise<number> {
  if (process.argv[2] === 'convert')
    return (await import('../convert/main')).convert(process.argv.slice(3), say);
  const options = parseArguments(process.argv.slice(2));
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const given = checkUrls([...typedUrls(options.urls), ...(await listedUrls(options))]);
  if (given.length === 0 && options.urlFile !== null)
    throw new UsageError(`${options.urlFile} has no addresses.`);
  const setup = await setUpBrowser(say);
  if (given.length > 0) return run({ ...options, urls: given }, setup);
  const sample = await serveFolder(join(ROOT, 'tests', 'sample'));
  try {
    const url = `${sample.origin}/`;
    const sampled = { ...options, urls: [url] };
    return await run(sampled, setup, () => say(`Archiving the sample article, ${url}`));
  } finally {
    await sample.close();
  }
}

/**
 * Archives in a window, or without one where that is wanted or there is no display.
 * @param beforeHeadless is called when there will be no window to see
 */
async function run(options: StartArguments, setup: BrowserSetup, beforeHeadless = () => {}): Promise<number> {
  if (!options.headless && hasDisplay()) {
    await runVisible(options, setup, say);
    return 0;
  }
  if (!options.headless)
    say('There is no display here, so this runs without a window (see npm start -- --help).');
  beforeHeadless();
  return runHeadless(options, setup, say);
}

async function listedUrls({ urlFile }: StartArguments) {
  if (urlFile === null) return [];
  try {
    return readUrlList(await readFile(userPath(urlFile), 'utf8'), urlFile);
  } catch (error) {
    throw new UsageError(`Cannot read ${urlFile}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** An error's message with those of its causes. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message} ${messageOf(error.cause)}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  const usage = error instanceof UsageError;
  for (const line of messageOf(error).split('\n')) console.error(printable(line));
  if (usage) console.error('See npm start -- --help');
  process.exitCode = usage ? 2 : 1;
}
