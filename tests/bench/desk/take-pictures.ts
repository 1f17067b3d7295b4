import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { chooseLanguage, openSettings } from '../../e2e/support/settings-page';
import { SCHEMES, WINDOWS } from './look-at-screens';
import { openScreen, type Screen } from './screens';

/** The languages that pictures are in: the first users', and the one all others are translated from. */
const LANGUAGES = ['en', 'az'];

/** Takes a picture of every screen, to be looked at: in four windows, light and dark, in two languages. Resolves to how many. */
export async function takePictures(
  menbe: MenbeChromium,
  screens: readonly Screen[],
  folder: string,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let taken = 0;
  for (const language of LANGUAGES) {
    const settings = await openSettings(menbe);
    await chooseLanguage(settings, language);
    await settings.close();
    for (const screen of screens) taken += await takeScreen(menbe, screen, `${folder}/${language}`);
  }
  return taken;
}

async function takeScreen(menbe: MenbeChromium, screen: Screen, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const page = await openScreen(menbe, screen);
  let taken = 0;
  for (const size of WINDOWS.filter(({ width }) => width !== 1366)) {
    await page.setViewport(size);
    for (const value of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const name = `${screen.name.replaceAll(' ', '-')}-${size.width}-${value}.png`;
      await page.screenshot({ path: join(folder, name) });
      taken++;
    }
  }
  await page.close();
  return taken;
}
