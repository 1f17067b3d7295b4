import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { MenbeChromium } from '../browser/launch-chromium';
import { checkExport, type ExportedItem } from './check-export';

/** An export that shows no end for this long (milliseconds) has failed. */
const EXPORT_LIMIT = 30 * 60_000;

/**
 * Exports the whole archive as the popup does, in the library, checks the file and moves it to `path`, replacing what is
 * there. Nothing is left at `path` that was not checked.
 * @returns what is in the file, by snapshot id.
 * @throws Error when the export fails, or the file is not what the library says it wrote.
 */
export async function saveExport(menbe: MenbeChromium, path: string): Promise<Map<string, ExportedItem>> {
  // Beside the target, so that the move is one step.
  const folder = await mkdtemp(join(dirname(path), 'menbe-export-'));
  try {
    await menbe.session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const download = downloadedFile(menbe.session);
    // What the popup's export button opens: it asks for the form of the export, also when there is nothing yet.
    const page = await menbe.openExtensionPage('library.html#/?export=all');
    await page.waitForSelector('#export-start');
    await page.click('#export-start');
    const [items, name] = await Promise.all([exportedItems(page), download]);
    const file = join(folder, name);
    const found = await checkExport(file);
    if (found.size !== items)
      throw new Error(`The export has ${found.size} sources where Menbe counted ${items}.`);
    await rename(file, path);
    await page.close();
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Waits for the library to say how the export ended; asks again and again, since one long wait would time out. */
async function exportedItems(page: Page): Promise<number> {
  const end = Date.now() + EXPORT_LIMIT;
  while (Date.now() < end) {
    const result = await page.evaluate(() => {
      const element = document.querySelector('#export-result');
      return {
        state: element?.getAttribute('data-state') ?? null,
        items: Number(element?.getAttribute('data-items') ?? Number.NaN),
        words: element?.textContent ?? '',
      };
    });
    if (result.state === 'done') return result.items;
    if (result.state !== null && result.state !== '') throw new Error(`The export failed: ${result.words}`);
    await sleep(100);
  }
  throw new Error('The export did not end.');
}

/** Resolves to the name of the next download's file when it is complete. */
function downloadedFile(session: CDPSession): Promise<string> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The download of the export did not end.')), EXPORT_LIMIT).unref();
    session.on('Browser.downloadProgress', ({ guid, state }) => {
      if (state === 'completed') resolve(guid);
      if (state === 'canceled') reject(new Error('The browser cancelled the download of the export.'));
    });
  });
}
