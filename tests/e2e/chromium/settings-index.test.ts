import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium } from '../support/chromium';
import { openSettings, waitForText } from '../support/settings-page';

let menbe: MenbeChromium;

beforeAll(async () => {
  menbe = await startChromium(null, ['--lang=en-GB']);
});
afterAll(() => menbe?.close());

it('opens at the section that the address names, and marks the section in sight', async () => {
  const settings = await openSettings(menbe, 'evidence');
  await settings.setViewport({ width: 1440, height: 900 });
  const marked = () => settings.$eval('#settings-index [aria-current]', (link) => link.textContent);
  /** Whether a section's heading is in the window, below the bar. */
  const isInSight = (id: string) =>
    settings.$eval(`#${id}-title`, (heading) => {
      const { top, bottom } = heading.getBoundingClientRect();
      const bar = document.querySelector('.reader-bar')?.getBoundingClientRect().bottom ?? 0;
      return top >= bar && bottom <= innerHeight;
    });
  await expect.poll(() => isInSight('evidence')).toBe(true);
  await expect.poll(marked).toBe('Evidence');
  await settings.click('#settings-index a[href*=storage]');
  await expect.poll(marked).toBe('Storage');
  expect(await isInSight('storage')).toBe(true);
  expect(new URL(settings.url()).hash).toBe('#/settings/storage');
  await settings.mouse.move(1100, 500);
  await settings.mouse.wheel({ deltaY: -20_000 });
  await expect.poll(marked).toBe('Appearance');
  await settings.setViewport({ width: 420, height: 800 });
  await settings.select('#settings-jump', 'shortcuts');
  await expect.poll(() => isInSight('shortcuts')).toBe(true);
  expect(await settings.$eval('#settings-jump', (list) => (list as HTMLSelectElement).value)).toBe(
    'shortcuts',
  );
  await settings.close();
});

it('is searched: what does not match goes, what does is marked, and Escape brings all back', async () => {
  const settings = await openSettings(menbe);
  const inSight = () =>
    settings.$$eval('.settings-section', (all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('data-section')),
    );
  const all = await inSight();
  await settings.type('#settings-search', 'rfc 3161');
  await expect.poll(inSight).toEqual(['trusted-time']);
  await expect
    .poll(() =>
      settings.$eval('#settings-index', (list) => list.querySelector('[aria-current]')?.textContent),
    )
    .toBe('Trusted time');
  expect(await settings.$eval('#authorities', (list) => list.checkVisibility())).toBe(true);
  expect(await settings.$eval('#calendars', (list) => list.checkVisibility())).toBe(false);
  const painted = () =>
    settings.evaluate(() => [...(CSS.highlights.get('settings-found') ?? [])].map(String));
  expect(await painted()).toEqual(['RFC', '3161']);
  await settings.keyboard.type(' nowhere');
  await waitForText(settings, '#settings-found', 'No setting matches “rfc 3161 nowhere”.');
  expect(await accessibilityProblems(settings)).toEqual([]);
  await settings.keyboard.press('Escape');
  await expect.poll(inSight).toEqual(all);
  expect(await painted()).toEqual([]);
  expect(new URL(settings.url()).hash).toBe('#/settings');
  await settings.close();
});
