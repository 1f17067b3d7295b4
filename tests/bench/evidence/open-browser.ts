import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../../scripts/build';

export type Launch = () => Promise<MenbeChromium>;

/** How to start Chromium with the production build on a fresh profile, and the address of the build's verify.html. */
export async function openBrowsers(): Promise<{ launch: Launch; verifyPage: string }> {
  const executablePath = await ensureBrowser('chromium', console.log);
  const extensionDir = await ensureBuild('chromium', console.log);
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'];
  return {
    launch: () => launchChromium({ executablePath, extensionDir, profile: null, headless: true, args }),
    verifyPage: pathToFileURL(join(extensionDir, 'evidence/verify.html')).href,
  };
}
