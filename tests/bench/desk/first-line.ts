import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { DeskArchive } from './seed-desk';
import { WINDOWS } from './screen';

/** How far down the reader's text begins in each window: the top of its first line, as a share of the window's height. */
export async function firstLines(menbe: MenbeChromium, { newest }: DeskArchive): Promise<number[]> {
  const shares: number[] = [];
  for (const size of WINDOWS) {
    const page = await menbe.openExtensionPage(`library.html#/read/${newest}`);
    await page.setViewport(size);
    await page.waitForSelector('#article-body p');
    shares.push(
      await page.$eval('#article-body p', (first) => {
        const line = document.createRange();
        line.selectNodeContents(first);
        return line.getBoundingClientRect().top / innerHeight;
      }),
    );
    await page.close();
  }
  return shares;
}
