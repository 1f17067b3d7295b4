import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { openPage } from '../../e2e/support/archive-page';

const TAGS = ['harbour', 'ink'];

/** Clicks inside the popup that it takes to archive a page with two tags; `null` when it does not end with them. */
export async function clicksWithTags(menbe: MenbeChromium, url: string): Promise<number | null> {
  const tab = await openPage(menbe, url);
  const popup = await menbe.triggerAction(tab);
  let clicks = 0;
  const click = async (selector: string) => {
    await (await popup.waitForSelector(selector, { visible: true }))?.click();
    clicks++;
  };
  await click('#archive-button.button-primary');
  await popup.waitForSelector('#tag-input');
  if (!(await hasFocus(popup, '#tag-input'))) await click('#tag-input');
  for (const tag of TAGS) {
    await popup.keyboard.type(tag);
    await popup.keyboard.press('Enter');
  }
  await popup.waitForFunction(
    (count) => document.querySelectorAll('.tag bdi').length === count,
    {},
    TAGS.length,
  );
  const tags = await popup.$$eval('.tag bdi', (all) => all.map(({ textContent }) => textContent));
  await popup.close();
  await tab.close();
  return tags.sort().join() === TAGS.join() ? clicks : null;
}

function hasFocus(popup: Page, selector: string): Promise<boolean> {
  return popup.$eval(selector, (element) => element === document.activeElement);
}
