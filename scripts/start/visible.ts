import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { launchChromium } from '../browser/launch-chromium';
import { userPath } from '../project';
import type { BrowserSetup } from './browser-setup';
import { stopSignal } from './stop-signal';

interface Manifest {
  commands: Record<string, { suggested_key: { default: string } }>;
}

/**
 * Opens pages in a browser with Menbe on it, says what to do next, and stays until the browser is closed or the user
 * presses Ctrl-C.
 */
export async function runVisible(
  run: { urls: readonly string[]; profile: string | null },
  setup: BrowserSetup,
  say: (line: string) => void,
): Promise<void> {
  const profile = run.profile === null ? null : userPath(run.profile);
  const menbe = await launchChromium({ ...setup, profile, headless: false });
  const stop = stopSignal(say);
  const disconnected = new Promise((resolve) => menbe.browser.once('disconnected', resolve));
  const [first] = await menbe.browser.pages();
  for (const [index, url] of run.urls.entries()) {
    const page = index === 0 && first ? first : await menbe.browser.newPage();
    // A page that does not open shows so itself.
    await page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => null);
  }
  await first?.bringToFront();
  (await nextSteps(setup.extensionDir, menbe.extensionId, profile)).forEach(say);
  await Promise.race([disconnected, once(stop.signal, 'abort')]);
  stop.dispose();
  await menbe.close();
}

async function nextSteps(
  extensionDir: string,
  extensionId: string,
  profile: string | null,
): Promise<string[]> {
  const { commands } = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as Manifest;
  const key = (command: string) => commands[command]?.suggested_key.default ?? '';
  return [
    '',
    'The browser is open with Menbe on it. What to do next:',
    `  1. Click the Menbe icon in the toolbar (it may be behind the puzzle piece), or press ${key('_execute_action')}; then Enter archives the page.`,
    `  2. ${key('archive-page')} archives at once. So does the page's context menu, also for selected text.`,
    `  3. The library holds all you archived: chrome-extension://${extensionId}/library.html`,
    profile === null
      ? 'What you archive here is gone when you close it. To keep it: npm start -- --profile DIR'
      : `What you archive is kept in ${profile}`,
    'Close the browser or press Ctrl-C to end.',
  ];
}
