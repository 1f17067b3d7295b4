import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, userPath } from '../project';
import { serveFolder } from '../serve-folder';
import { setUpBrowser } from './browser-setup';
import { runHeadless } from './headless';
import { parseArguments, type StartArguments } from './parse-arguments';
import { checkUrls, readUrlList, typedUrls } from './url-list';
import { USAGE, UsageError } from './usage';
import { runVisible } from './visible';

const say = (line: string) => console.log(line);

async function main(): Promise<number> {
  const options = parseArguments(process.argv.slice(2));
  if (options.help) {
    say(USAGE);
    return 0;
  }
  const given = checkUrls([...typedUrls(options.urls), ...(await listedUrls(options))]);
  if (given.length === 0 && options.urlFile !== null)
    throw new UsageError(`${options.urlFile} has no addresses.`);
  const setup = await setUpBrowser(say);
  const sample = given.length === 0 ? await serveFolder(join(ROOT, 'tests', 'sample')) : null;
  const urls = sample ? [`${sample.origin}/`] : given;
  try {
    if (options.headless || !hasDisplay()) {
      if (!options.headless)
        say('There is no display here, so this runs without a window (see npm start -- --help).');
      if (sample) say(`Archiving the sample article, ${urls[0]}`);
      return await runHeadless({ ...options, urls }, setup, say);
    }
    await runVisible({ ...options, urls }, setup, say);
    return 0;
  } finally {
    await sample?.close();
  }
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
  console.error(messageOf(error));
  if (usage) console.error('See npm start -- --help');
  process.exitCode = usage ? 2 : 1;
}
