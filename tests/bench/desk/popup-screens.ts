import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { pressArchive } from '../../../scripts/browser/press-archive';
import { openPage } from '../../e2e/support/archive-page';
import { articlePage, type FixtureServer } from '../../e2e/support/serve-fixtures';
import { deskText } from './seed-desk';
import { type Screen, type Steps, walk } from './screen';

const ROW = '[data-page-url] .row-title';
/** A page that no extension may read. */
const OF_BROWSER = 'chrome://version/';

/** The popup over a page; it has a size of its own. `act` is done once it has shown its rows. */
function popupScreen(
  name: string,
  url: string,
  steps: Steps,
  act?: (popup: Page) => Promise<unknown>,
): Screen {
  return {
    name: `popup ${name}`,
    windows: [],
    async open(menbe: MenbeChromium) {
      const tab = await openPage(menbe, url);
      const page = await menbe.triggerAction(tab);
      await act?.(page);
      await walk(page, steps);
      const close = async () => {
        await page.close();
        await tab.close();
      };
      return { page, close };
    },
  };
}

/** The popup before and after archiving, over pages that are archived and pages that cannot be, and its list. */
export function popupScreensOf(server: FixtureServer): readonly Screen[] {
  const page = (path: string) => server.url(path, 'news.test');
  server.set('/ink', articlePage('The ink of the harbour office', deskText('Ink.')));
  let edits = 0;
  const archiveChanged = (popup: Page) => {
    edits++;
    return pressArchive(popup);
  };
  server.set('/boats', () => articlePage('The boats of the harbour office', deskText(`Boat ${edits} sank.`)));
  return [
    popupScreen('before', page('/ink'), { ready: '#archive-button.button-primary', shown: ROW }),
    popupScreen('known', page('/harbour'), { ready: '.kept-page', shown: '#of-site' }),
    popupScreen('cite', page('/harbour'), {
      ready: '.kept-page',
      presses: ['#cite-page'],
      shown: '#citations li',
    }),
    popupScreen('archived', page('/boats'), { ready: '.kept-page .tag' }, archiveChanged),
    popupScreen('refused', OF_BROWSER, { ready: '#blocked', shown: ROW }),
    popupScreen('failed', OF_BROWSER, { ready: '.current .failure' }, pressArchive),
    popupScreen('search', page('/ink'), { ready: '.row-excerpt mark' }, (popup) => type(popup, 'harbour')),
    popupScreen('nothing found', page('/ink'), { ready: '#no-match' }, (popup) => type(popup, 'zeppelin')),
    popupScreen('selection', page('/ink'), {
      ready: ROW,
      presses: ['.row:first-child .row-select'],
      shown: '.selection-bar',
    }),
  ];
}

/** The popup before anything is archived. */
export function emptyPopupOf(server: FixtureServer): Screen {
  server.set('/ink', articlePage('The ink of the harbour office', deskText('Ink.')));
  return popupScreen('empty', server.url('/ink', 'news.test'), { ready: '#empty-state' });
}

async function type(popup: Page, words: string): Promise<void> {
  await popup.waitForSelector(ROW);
  await popup.type('#filter', words);
}
