import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { coloursSettled } from '../../e2e/support/check-accessibility';
import { inWindows, SCHEMES, type Screen } from './screen';

/** Takes pictures of screens, to be looked at: in their windows but one that is like another, light and dark. Resolves to how many. */
export async function takePictures(
  menbe: MenbeChromium,
  screens: readonly Screen[],
  folder: string,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let taken = 0;
  for (const screen of screens) taken += await takeScreen(menbe, screen, folder);
  return taken;
}

async function takeScreen(menbe: MenbeChromium, screen: Screen, folder: string): Promise<number> {
  const open = await screen.open(menbe);
  const windows = screen.windows.filter(({ width }) => width !== 1366);
  let taken = 0;
  await inWindows(open, windows, async (size) => {
    for (const value of SCHEMES) {
      await open.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await coloursSettled(open.page);
      const name = `${screen.name.replaceAll(' ', '-')}-${size?.width ?? 'own'}-${value}.png`;
      await open.page.screenshot({ path: join(folder, name) });
      taken++;
    }
  });
  await open.close();
  return taken;
}
