import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { EXPORT_FORMATS } from '../../../utils/archive/export/formats/export-formats';
import type { ExportFormatId } from '../../../utils/model/export-form';

/** Runs `start`, which begins a download; gives the file's path in `folder` when all of it has arrived. */
export async function download(
  { session }: MenbeChromium,
  folder: string,
  start: () => Promise<void>,
): Promise<string> {
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const complete = new Promise<string>((resolve) => {
    const names = new Map<string, string>();
    session.on('Browser.downloadWillBegin', (begun) => names.set(begun.guid, begun.suggestedFilename));
    session.on('Browser.downloadProgress', ({ guid, state }) => {
      const name = names.get(guid);
      if (state === 'completed' && name !== undefined) resolve(name);
    });
  });
  await start();
  return join(folder, await complete);
}

/** Exports what the open library lists, by its dialog and as it stands there; gives the file's path. */
export function exportAll(menbe: MenbeChromium, library: Page, folder: string): Promise<string> {
  return download(menbe, folder, async () => {
    await library.click('#export-button');
    await library.waitForSelector('#export-start');
    await library.click('#export-start');
    await library.waitForSelector('#export-result[data-state=done]');
  });
}

/** Exports what an open export dialog is about, in a form, by clicks; gives the file's path. */
export function exportAs(
  menbe: MenbeChromium,
  page: Page,
  format: ExportFormatId,
  folder: string,
): Promise<string> {
  return download(menbe, folder, async () => {
    await chooseFormat(page, format);
    await page.click('#export-start');
    await page.waitForSelector('#export-result[data-state=done]');
  });
}

/** Chooses a form in the export dialog: what it is for, then the form itself. */
export async function chooseFormat(page: Page, format: ExportFormatId): Promise<void> {
  for (const value of [EXPORT_FORMATS[format].purpose, format]) {
    const choice = await page.waitForSelector(`#export-dialog input[value="${value}"]`);
    await choice?.click();
  }
}
