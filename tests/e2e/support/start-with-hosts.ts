import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../../scripts/build';
import { LOOPBACK_ONLY, TIME_ZONE } from './chromium';

/**
 * Chromium with a copy of the build that has access to some hosts from the start: asked for them, the browser says yes
 * without its dialogue, which no test can press. `folder` is empty and takes the copy; the rest is as `startChromium` has it.
 * @param more permissions of the browser's own interfaces that it has from the start too
 * @param profile one that was prepared; `null` for a fresh one
 */
export async function startWithHosts(
  folder: string,
  hosts: readonly string[],
  more: readonly string[] = [],
  profile: string | null = null,
): Promise<MenbeChromium> {
  const extensionDir = join(folder, 'extension');
  await cp(await ensureBuild('chromium', console.log), extensionDir, { recursive: true });
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  const permissions = [...manifest.permissions, ...more];
  await writeFile(path, JSON.stringify({ ...manifest, permissions, host_permissions: hosts }));
  return launchChromium({
    executablePath: await ensureBrowser('chromium', console.log),
    extensionDir,
    profile,
    headless: true,
    timeZone: TIME_ZONE,
    args: [LOOPBACK_ONLY, '--lang=en-GB'],
  });
}
