import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { openPage } from '../../e2e/support/archive-page';
import type { FixtureServer } from '../../e2e/support/serve-fixtures';
import { type Screen, type Steps, walk } from './screen';

/** As narrow as the panel can be drawn, as it opens, and wide. */
const WIDTHS = [320, 400, 640].map((width) => ({ width, height: 800 }));

/** Goes on from the page that the panel was opened beside, to which the click on the button gave access. */
type GoOn = (menbe: MenbeChromium, tab: Page) => Promise<unknown>;

/** The panel beside a page that the archive knows, or beside where one goes on to from there. */
function panelScreen(name: string, known: string, steps: Steps, goOn?: GoOn): Screen {
  return {
    name: `panel ${name}`,
    windows: WIDTHS,
    async open(menbe) {
      const tab = await openPage(menbe, known);
      const page = await openBeside(menbe, tab);
      await page.setViewport(WIDTHS[1] ?? null);
      await goOn?.(menbe, tab);
      await walk(page, steps);
      const close = async () => {
        await page.close();
        for (const each of await menbe.browser.pages()) if (isOfScreen(each)) await each.close();
      };
      return { page, close };
    },
  };
}

/** Tabs that a screen opens: what it has of other sites, and the first page. */
function isOfScreen(page: Page): boolean {
  return page.url().startsWith('http:') || page.url().endsWith('/welcome.html');
}

async function openBeside(menbe: MenbeChromium, tab: Page): Promise<Page> {
  const popup = await menbe.triggerAction(tab);
  await (await popup.waitForSelector('#beside-page'))?.click();
  const target = await menbe.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'));
  return target.asPage();
}

/** The panel beside pages that are archived, are not, cannot be, and that the browser does not tell of. */
export function panelScreensOf(server: FixtureServer): readonly Screen[] {
  const known = server.url('/harbour', 'news.test');
  return [
    panelScreen('known', known, { ready: '.highlight-card', shown: '.side-versions li' }),
    panelScreen('highlights', known, {
      ready: '.highlight-card',
      presses: ['#show-on-page'],
      shown: '#gone',
    }),
    panelScreen('unknown', known, { ready: '#archive-here' }, (_, tab) =>
      tab.goto(server.url('/ink', 'news.test')),
    ),
    panelScreen('hidden', known, { ready: '#side-hidden' }, (menbe) =>
      openPage(menbe, server.url('/ink', 'other.test')),
    ),
    panelScreen('refused', known, { ready: '#blocked' }, (menbe) => menbe.openExtensionPage('welcome.html')),
  ];
}
