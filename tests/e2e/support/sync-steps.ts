import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BucketConnection } from '../../../utils/s3/bucket-connection';
import { click, text, unfold } from './settings-page';

/** The slowest step, keys made of a passphrase, takes seconds on a machine that is busy. */
const PATIENCE = { timeout: 60_000 };
const BETWEEN_LOOKS_MILLISECONDS = 100;

/** Replaces what is in a field. */
export async function fill(page: Page, selector: string, words: string): Promise<void> {
  const field = await page.waitForSelector(selector, PATIENCE);
  await field?.evaluate((input) => {
    (input as HTMLInputElement).focus();
    (input as HTMLInputElement).select();
  });
  if (words === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(words);
}

/** Opens the form of the connection, from the section of the devices. */
export async function openSetUp(page: Page): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('#connect-bucket');
  await click(page, '#connect-bucket');
  await page.waitForSelector('#set-up-form');
}

/** Fills in where the bucket is, and tries it out. */
export async function tryOut(page: Page, connection: BucketConnection): Promise<void> {
  await page.waitForSelector('#set-up-form');
  await unfold(page);
  for (const name of ['endpoint', 'bucket', 'accessKeyId', 'secretAccessKey', 'region', 'prefix'] as const)
    await fill(page, `#bucket-${name}`, connection[name]);
  await page.keyboard.press('Enter');
}

/** Types a group of the recovery key that is asked for. */
export async function typeRecoveryGroup(page: Page): Promise<void> {
  const groups = await page.$$eval('#recovery-key code', (all) => all.map((code) => code.innerText));
  const label = await text(page, 'label[for="recovery-group"]');
  await fill(page, '#recovery-group', groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  await page.keyboard.press('Enter');
}

/** Chooses a passphrase for a bucket that nobody uses yet, and begins. */
export async function makeSet(page: Page, passphrase: string): Promise<void> {
  await fill(page, '#passphrase', passphrase);
  await fill(page, '#passphrase-again', passphrase);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#recovery-key', PATIENCE);
  await typeRecoveryGroup(page);
  await closeDone(page);
}

/** Connects to a bucket that other devices use. */
export async function joinSet(page: Page, passphrase: string): Promise<void> {
  await fill(page, '#secret', passphrase);
  await page.keyboard.press('Enter');
  await closeDone(page);
}

async function closeDone(page: Page): Promise<void> {
  await page.waitForSelector('#set-up-done', PATIENCE);
  await click(page, '#set-up-done .button-primary');
}

/** Waits until the last round has come to its end. */
export async function isUpToDate(page: Page, timeout = PATIENCE.timeout): Promise<void> {
  const end = Date.now() + timeout;
  // One command of the protocol ends sooner than a first sync.
  while (!(await text(page, '#sync-state').catch(() => '')).startsWith('Up to date as of')) {
    if (Date.now() > end) throw new Error(`Not up to date: ${await text(page, '[data-section=devices]')}`);
    await sleep(BETWEEN_LOOKS_MILLISECONDS);
  }
}

/** Has a round begin. */
export async function syncNow(page: Page): Promise<void> {
  await page.bringToFront();
  await click(page, '#sync-now');
}
