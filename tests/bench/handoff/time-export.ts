import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExportFormatId } from '../../../utils/model/export-form';
import type * as exportPage from './export-page';

const LOOK_MS = 200;

/** Has the page (see `export-page.ts`, which is `exports` there) do an export. @returns what it says of it */
export async function callExport(page: Page, name: 'time' | 'save', id: ExportFormatId): Promise<number> {
  await page.evaluate(
    (name, id) => (globalThis as unknown as { exports: typeof exportPage }).exports.begin(name, id),
    name,
    id,
  );
  for (;;) {
    await sleep(LOOK_MS);
    const ended = await page.evaluate(() =>
      (globalThis as unknown as { exports: typeof exportPage }).exports.ended(),
    );
    if (ended === null) continue;
    if ('error' in ended) throw new Error(`${id}: ${ended.error}`);
    return ended.value;
  }
}

/** Milliseconds that an export takes. */
export const timeExport = (page: Page, id: ExportFormatId): Promise<number> => callExport(page, 'time', id);
