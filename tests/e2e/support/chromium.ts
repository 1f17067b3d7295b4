import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../../scripts/build';

/** Tests reach loopback and names under `.test`, which lead there; nothing else resolves. */
export const LOOPBACK_ONLY =
  '--host-resolver-rules=MAP *.test 127.0.0.1,MAP * ~NOTFOUND,EXCLUDE 127.0.0.1,EXCLUDE localhost';

/** Fewer processes, whose starts are a good part of what a test costs: a tab in reserve, and the network's own. */
const FEWER_PROCESSES = [
  '--disable-features=SpareRendererForSitePerProcess',
  '--enable-features=NetworkServiceInProcess2',
];

/** No code of a test runs long enough to be worth compiling a second time: a tenth of the processor's time. */
const COMPILED_ONCE = '--js-flags=--no-opt,--no-maglev';

/** East of Greenwich, where a day begins before UTC's and the first day of a `Date` has no midnight. */
export const TIME_ZONE = 'Asia/Baku';

/**
 * Headless Chromium with Menbe's production build, cut off from the network. With no `profile` it has a fresh one;
 * to relaunch after `kill()`, pass the profile again. The `pseudo` build speaks a made-up language from right to left. The caller closes it.
 */
export async function startChromium(
  profile: string | null = null,
  args: readonly string[] = [],
  build: 'chromium' | 'pseudo' = 'chromium',
): Promise<MenbeChromium> {
  return launchChromium({
    executablePath: await ensureBrowser('chromium', console.log),
    extensionDir: await ensureBuild(build, console.log),
    profile,
    headless: true,
    timeZone: TIME_ZONE,
    args: [LOOPBACK_ONLY, ...FEWER_PROCESSES, COMPILED_ONCE, ...args],
  });
}

/** An empty folder, removed when the running test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'menbe-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}
