import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { accessibilityProblems } from '../../e2e/support/check-accessibility';
import { layoutProblems } from '../../e2e/support/layout-problems';
import { openScreen, type Screen } from './screens';
import { wrappedBars } from './wrapped-bars';

/** Windows of laptops, of a half screen, and of a telephone, in CSS pixels. */
export const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1366, height: 768 },
  { width: 1280, height: 720 },
  { width: 1024, height: 700 },
  { width: 420, height: 800 },
] as const;

/** Light and dark colours. */
export const SCHEMES = ['light', 'dark'] as const;

/** What is wrong with the screens, a line a finding. */
export interface Findings {
  tooTall: string[];
  wrapped: string[];
  layout: string[];
  inaccessible: string[];
}

/** Looks at screens in windows of all sizes. */
export async function lookInWindows(
  menbe: MenbeChromium,
  screens: readonly Screen[],
  language: string,
): Promise<Findings> {
  const findings: Findings = { tooTall: [], wrapped: [], layout: [], inaccessible: [] };
  for (const screen of screens) {
    const page = await openScreen(menbe, screen);
    for (const size of WINDOWS) {
      await page.setViewport(size);
      const where = `${screen.name}, ${language}, ${size.width} × ${size.height}`;
      const named = (problem: string) => `${where}: ${problem}`;
      findings.layout.push(...(await layoutProblems(page)).map(named));
      findings.wrapped.push(...(await wrappedBars(page)).map(named));
      const beyond = await beyondWindow(page);
      if (beyond > 0) findings.tooTall.push(named(`${beyond} px`));
    }
    await page.close();
  }
  return findings;
}

/** How much a page is higher than its window, in CSS pixels. The welcome page is a page to be read: it may be. */
function beyondWindow(page: Page): Promise<number> {
  return page.evaluate(() =>
    location.pathname === '/welcome.html'
      ? 0
      : Math.max(0, document.documentElement.scrollHeight - innerHeight),
  );
}

/** What axe finds in the screens, in light and dark colours. */
export async function lookWithAxe(menbe: MenbeChromium, screens: readonly Screen[]): Promise<string[]> {
  const findings: string[] = [];
  for (const screen of screens) {
    const page = await openScreen(menbe, screen);
    for (const value of SCHEMES) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const problems = await accessibilityProblems(page);
      findings.push(...problems.map((problem) => `${screen.name}, ${value}: ${problem}`));
    }
    await page.close();
  }
  return findings;
}
