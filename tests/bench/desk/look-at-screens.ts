import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { accessibilityProblems } from '../../e2e/support/check-accessibility';
import { layoutProblems } from '../../e2e/support/layout-problems';
import { inWindows, SCHEMES, type Screen } from './screen';
import { wrappedBars } from './wrapped-bars';

/** What is wrong with the screens, a line a finding. */
export interface Findings {
  tooTall: string[];
  wrapped: string[];
  layout: string[];
}

/** Looks at screens in their windows. */
export async function lookInWindows(
  menbe: MenbeChromium,
  screens: readonly Screen[],
  language: string,
): Promise<Findings> {
  const findings: Findings = { tooTall: [], wrapped: [], layout: [] };
  for (const screen of screens) {
    const open = await screen.open(menbe);
    const { page } = open;
    await inWindows(open, screen.windows, async (size) => {
      const window = size === null ? 'its own size' : `${size.width} × ${size.height}`;
      const named = (problem: string) => `${screen.name}, ${language}, ${window}: ${problem}`;
      findings.layout.push(...(await layoutProblems(page)).map(named));
      findings.wrapped.push(...(await wrappedBars(page)).map(named));
      const beyond = await beyondWindow(page);
      if (beyond > 0) findings.tooTall.push(named(`${beyond} px`));
    });
    await open.close();
  }
  return findings;
}

/**
 * How much a page is higher than its window, in CSS pixels. The welcome page is a page to be read: it may be. The popup's root has the
 * height that is asked of the browser, which may give less: there it is its body that must fit.
 */
function beyondWindow(page: Page): Promise<number> {
  return page.evaluate(() => {
    if (location.pathname === '/welcome.html') return 0;
    const { body, documentElement } = document;
    const isPopup = location.pathname === '/popup.html';
    const lowest = isPopup ? body.getBoundingClientRect().bottom : documentElement.scrollHeight;
    return Math.max(0, lowest - innerHeight);
  });
}

/** What axe finds in the screens, in light and dark colours. */
export async function lookWithAxe(menbe: MenbeChromium, screens: readonly Screen[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { name, open: openScreen } of screens) {
    const { page, close } = await openScreen(menbe);
    for (const value of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const problems = await accessibilityProblems(page);
      findings.push(...problems.map((problem) => `${name}, ${value}: ${problem}`));
    }
    await close();
  }
  return findings;
}
