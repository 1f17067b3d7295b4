import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { listen, type RunningServer } from '../../../scripts/serve-folder';
import type { AttachmentRecord } from '../../../utils/model/attachment';
import { archivePage } from '../../e2e/support/archive-page';
import { keptOf } from '../../e2e/support/attachments';
import { articlePage } from '../../e2e/support/serve-fixtures';
import { makePng } from '../../support/make-png';
import { type Bars, median, round } from '../bars';
import { timeGesture } from '../capture/gesture';
import { memoryGrowthDuring } from '../capture/memory';
import type { Launch } from './open-browser';

const MB = 1024 * 1024;
const PICTURES = 50;
/** As MHTML more than Menbe keeps. */
const TOO_MANY = 165;

const WORDS =
  'The harbour office counted every boat that came in on Tuesday, and wrote the names down in ink. ';

/** Milliseconds a page of 50 MB may take until all of it is kept. */
const PATIENCE = 60_000;

/**
 * A page with 50 MB of pictures, of its article: how long until all of it is kept, what memory that takes, how saves of
 * other pages fare meanwhile, and what is said of a page that is larger than Menbe keeps.
 */
export async function benchLargePage(launch: Launch, rounds: number, bars: Bars): Promise<void> {
  const server = await servePictures();
  const menbe = await launch();
  try {
    const library = await menbe.openExtensionPage('library.html#/');
    const small = (name: string) => timeGesture(menbe, `${server.origin}/small/${name}`);
    await small('warm');
    const alone: number[] = [];
    const beside: number[] = [];
    const durations: number[] = [];
    const growths: number[] = [];
    for (let n = 0; n < rounds; n++) {
      alone.push((await small(`alone-${n}`))?.gesture ?? Number.NaN);
      const page = await openLoaded(await menbe.browser.newPage(), `${server.origin}/large/${PICTURES}/${n}`);
      const pid = menbe.browser.process()?.pid ?? 0;
      const { growth } = await memoryGrowthDuring(pid, async () => {
        const start = Date.now();
        const { snapshotId } = await archivePage(menbe, page);
        const kept = keptOf(library, snapshotId ?? '', PATIENCE).finally(() =>
          durations.push(Date.now() - start),
        );
        while (durations.length === n) {
          const during = await small(`beside-${n}-${beside.length}`);
          if (durations.length === n) beside.push(during?.gesture ?? Number.NaN);
        }
        reportKept(await kept);
      });
      growths.push(growth.renderer);
      await page.close();
    }
    report(bars, { alone, beside, durations, growths });
    await tellTooLarge(bars, await menbe.browser.newPage(), async (page) => {
      await openLoaded(page, `${server.origin}/large/${TOO_MANY}/0`);
      const { snapshotId } = await archivePage(menbe, page);
      return keptOf(library, snapshotId ?? '', PATIENCE);
    });
  } finally {
    await menbe.close();
    await server.close();
  }
}

function reportKept(rows: readonly AttachmentRecord[]): void {
  const failed = rows.filter(({ state }) => state === 'failed');
  const pictures = rows.filter(({ kind, state }) => kind === 'image' && state === 'done');
  if (failed.length > 0 || pictures.length !== PICTURES)
    throw new Error(`Not kept: ${JSON.stringify(failed)}; ${pictures.length} pictures`);
}

interface Measured {
  alone: number[];
  beside: number[];
  durations: number[];
  growths: number[];
}

function report(bars: Bars, { alone, beside, durations, growths }: Measured): void {
  const slower = beside.length === 0 ? Number.NaN : median(beside) / median(alone);
  const seconds = median(durations) / 1000;
  const memory = Math.max(...growths) / MB;
  bars.add({
    name: `other saves while a page of ${PICTURES} MB is kept (${beside.length})`,
    figure: `${round(slower)} × (${round(median(alone))} ms alone)`,
    bar: '≤ 2 at the median',
    ok: beside.length >= alone.length && slower <= 2,
  });
  bars.add({
    name: `a page of ${PICTURES} MB, with its pictures, is kept`,
    figure: `${round(seconds)} s`,
    bar: '≤ 20 s at the median',
    ok: seconds <= 20,
  });
  bars.add({
    name: 'memory of the process that grows most',
    figure: `${round(memory)} MB`,
    bar: `≤ ${6 * PICTURES} MB`,
    ok: memory <= 6 * PICTURES,
  });
}

async function tellTooLarge(
  bars: Bars,
  page: Page,
  archive: (page: Page) => Promise<AttachmentRecord[]>,
): Promise<void> {
  const rows = await archive(page);
  const copy = rows.find(({ kind }) => kind === 'page-copy');
  const said = `${copy?.state} ${copy?.problem}; ${rows.find(({ kind }) => kind === 'screenshot')?.state} screenshot`;
  bars.add({
    name: `a page of ${TOO_MANY} MB`,
    figure: said,
    bar: 'says that it is too large, and keeps the rest',
    ok: said === 'failed too-large; done screenshot',
  });
}

async function openLoaded(page: Page, url: string): Promise<Page> {
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  await sleep(300);
  return page;
}

/** `/large/50/3`: an article with 50 pictures of a megabyte that no other number has; `/small/x`: one without. */
function servePictures(): Promise<RunningServer> {
  const noise = randomBytes(MB);
  return listen(
    createServer((request, response) => {
      const [, kind = '', name = '', number = ''] = (request.url ?? '').split('/');
      if (kind === 'picture') {
        const picture = makePng(40, 30, [200, 80, 40]);
        // What follows the end of a PNG is passed over by browsers and kept in copies.
        noise.write(`${number}/${name}/`, 0);
        response.writeHead(200, { 'content-type': 'image/png' });
        return response.end(Buffer.concat([picture, noise]));
      }
      const count = kind === 'large' ? Number(name) : 0;
      const paragraphs = Array.from({ length: Math.max(6, count) }, (_, n) => {
        const picture = n < count ? `<img src="/picture/${n}/${number}" alt="">` : '';
        return `${picture}${n + 1} ${name}. ${WORDS.repeat(3)}`;
      });
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(articlePage(`Harbour ${kind} ${name} ${number}`, paragraphs));
    }),
  );
}
