import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';

/** Folder that Menbe makes in the one that the user chooses. */
const FOLDER = 'Menbe backup';

/** Longest that a backup takes: 100,000 sources on a machine that does other things too. */
const LONGEST_MS = 1_800_000;

/** The settings, where a folder of the origin's own stands for the one that the user chooses: no script can press the browser's dialog. */
export async function openBackupSettings(menbe: MenbeChromium): Promise<Page> {
  const page = await menbe.openExtensionPage('library.html#/settings');
  await page.evaluate(() =>
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() }),
  );
  return page;
}

/** Asks for a backup, and waits until so many were read back and count. @returns milliseconds */
export async function backUp(page: Page, count: number): Promise<number> {
  const button = await page.waitForSelector(count === 1 ? '#backup-to-folder, #backup-now' : '#backup-now');
  const started = performance.now();
  await button?.click();
  await page.waitForFunction(isBackedUp, { polling: 50, timeout: LONGEST_MS }, FOLDER, count);
  return performance.now() - started;
}

/** Runs in the page: whether so many backups have a manifest, the last one counts, and none runs. */
async function isBackedUp(name: string, count: number): Promise<boolean> {
  if (document.querySelector('#backup-running') || !document.querySelector('#backup-now')) return false;
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(name).catch(() => null);
  if (!folder) return false;
  let manifests = 0;
  for await (const [, set] of folder as unknown as AsyncIterable<[string, FileSystemDirectoryHandle]>)
    for await (const [file] of set as unknown as AsyncIterable<[string, unknown]>)
      if (file.endsWith('manifest.json')) manifests++;
  return manifests === count && /verified/.test(document.querySelector('#backup-last')?.textContent ?? '');
}

/** Removes all backups, so that the next one is a full one. */
export async function removeBackups(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(name, { recursive: true });
  }, FOLDER);
}

/** Writes the files of all backups into a folder of the machine, one at a time. @returns their bytes */
export async function saveBackups(page: Page, folder: string): Promise<number> {
  let bytes = 0;
  for (const path of await page.evaluate(pathsOf, FOLDER)) {
    const file = Buffer.from(await page.evaluate(base64Of, path), 'base64');
    await writeFile(join(folder, path.at(-1) ?? ''), file);
    bytes += file.length;
  }
  return bytes;
}

/** Runs in the page: where each file of the backups is. */
async function pathsOf(name: string): Promise<string[][]> {
  const paths: string[][] = [];
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(name);
  for await (const [set, files] of root as unknown as AsyncIterable<[string, FileSystemDirectoryHandle]>)
    for await (const [file] of files as unknown as AsyncIterable<[string, unknown]>)
      paths.push([name, set, file]);
  return paths;
}

/** Runs in the page. */
async function base64Of([name = '', set = '', file = '']: string[]): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle(name)).getDirectoryHandle(set);
  const blob = await (await folder.getFileHandle(file)).getFile();
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error(file));
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(',') + 1);
}
