import { mkdirSync } from 'node:fs';
import { startChromium } from '/work/wt/x/tests/e2e/support/chromium.ts';
import { archivePage, openPage } from '/work/wt/x/tests/e2e/support/archive-page.ts';
import { articlePage, serveFixtures } from '/work/wt/x/tests/e2e/support/serve-fixtures.ts';
mkdirSync('/tmp/x-shots', { recursive: true });
const server = await serveFixtures({ '/a': articlePage('A light', Array.from({ length: 8 }, (_, n) => `${n}. The keeper wrote down each ship that passed on Tuesday, and what it carried.`)) });
const menbe = await startChromium();
try {
  const p = await openPage(menbe, server.url('/a'));
  console.log(await archivePage(menbe, p));
  const page = await menbe.openExtensionPage('rescue.html');
  for (const lang of ['en', 'az']) {
    await page.evaluate((l) => chrome.storage.local.set({ 'setting:language': { version: 1, value: l } }), lang);
    const lib = await menbe.openExtensionPage('library.html');
    await new Promise((r) => setTimeout(r, 1500));
    await lib.close();
    await page.bringToFront();
    for (const [width, scheme] of [[1440, 'light'], [1024, 'dark'], [420, 'light']] as const) {
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.reload();
      await page.waitForSelector('#rescue-save');
      await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
      if (width !== 1024) { await page.click('#rescue-save'); await page.waitForSelector('#rescue-outcome'); }
      await page.screenshot({ path: `/tmp/x-shots/${lang}-${width}-${scheme}.png`, fullPage: true });
    }
    await page.click('#rescue-anew');
    await page.waitForSelector('#switch-dialog[open]');
    await page.screenshot({ path: `/tmp/x-shots/${lang}-dialog.png` });
    if (lang === 'en') { await page.click('#switch-confirm'); await page.waitForSelector('#rescue-switched'); await page.setViewport({ width: 1024, height: 900 }); await page.screenshot({ path: `/tmp/x-shots/switched.png`, fullPage: true }); }
  }
  await page.evaluate(() => new Promise<void>((d) => { const r = indexedDB.open('menbe-2', 1000000); r.onsuccess = () => { r.result.close(); d(); }; r.onerror = () => d(); }));
  const lib = await menbe.openExtensionPage('library.html');
  await lib.setViewport({ width: 1440, height: 900 });
  await lib.waitForSelector('.failure-rescue');
  await lib.screenshot({ path: '/tmp/x-shots/library.png' });
} finally { await menbe.close(); await server.close(); }
