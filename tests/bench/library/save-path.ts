import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../../../scripts/project';
import { articlePage, serveFixtures } from '../../e2e/support/serve-fixtures';
import { type Bars, median, round } from '../bars';
import { timeGesture } from '../capture/gesture';
import type * as saving from '../evidence/save-page';
import { bundle } from './bundle';
import type { Launch } from './library-page';

const SAVES = 200;
const GESTURES = 60;
const WORDS = 'The committee published its findings on Tuesday, and the ministry answered within hours. ';
const UNINDEXED = join(ROOT, 'tests/bench/library/unindexed.ts');

/**
 * Bar 3: what the search index adds to the time from the click in the popup to the verified row. In the save itself: saves in
 * turn with the same saves without an index. Beside it: gestures while the background indexes what was saved before, in turn
 * with gestures while it may not.
 */
export async function benchSavePath(launch: Launch, bars: Bars): Promise<void> {
  const menbe = await launch(null);
  const server = await serveFixtures({});
  try {
    const page = await menbe.openExtensionPage('export.schema.json');
    const own = await addedToSave(page);
    const gestures = { indexing: [] as number[], not: [] as number[] };
    for (let n = 0; n < 2 * GESTURES; n++) {
      const paragraphs = Array.from({ length: 60 }, (_, part) => `${n}.${part} ${WORDS}`);
      server.set(`/article-${n}`, articlePage(`Findings ${n}`, paragraphs));
      const isIndexing = n % 2 === 0;
      if (!isIndexing) await page.evaluate(holdIndexing);
      const time = await timeGesture(menbe, server.url(`/article-${n}`));
      if (!isIndexing) await page.evaluate(releaseIndexing);
      if (time) gestures[isIndexing ? 'indexing' : 'not'].push(time.gesture);
    }
    const [whole, alone] = [median(gestures.indexing), median(gestures.not)];
    const bare = alone - own;
    const share = (whole - bare) / bare;
    bars.add({
      name: 'what the index adds to the time from gesture to verified row',
      figure: `${round(share * 100)} % (${round(own)} ms in the save, ${round(whole - alone)} ms by indexing beside it, ${round(whole)} ms in all)`,
      bar: '≤ 25 %',
      ok: share <= 0.25 && gestures.indexing.length + gestures.not.length === 2 * GESTURES,
    });
  } finally {
    await server.close();
    await menbe.close();
  }
}

/** Milliseconds, at the median. */
async function addedToSave(page: Page): Promise<number> {
  const file = '../evidence/save-page.ts';
  const stubs = { 'mark-for-index': UNINDEXED, 'page-document': UNINDEXED };
  await page.evaluate(`${await bundle(file, 'iife')}; globalThis.indexed = bench;`);
  await page.evaluate(`${await bundle(file, 'iife', stubs)}; globalThis.unindexed = bench;`);
  const times = await page.evaluate(async (saves) => {
    const bundles = globalThis as unknown as Record<'indexed' | 'unindexed', typeof saving>;
    const took = { indexed: [] as number[], unindexed: [] as number[] };
    for (let n = 0; n < 2 * saves; n++) {
      const name = n % 2 === 0 ? 'indexed' : 'unindexed';
      took[name].push(await bundles[name].save(n));
    }
    return took;
  }, SAVES);
  return median(times.indexed) - median(times.unindexed);
}

/** Runs in the page: takes the background's turn at indexing. */
async function holdIndexing(): Promise<void> {
  await new Promise<void>((held) => {
    void navigator.locks.request('menbe-index', () => {
      held();
      return new Promise<void>((release) => Object.assign(globalThis, { release }));
    });
  });
}

/** Runs in the page. */
function releaseIndexing(): void {
  (globalThis as unknown as { release: () => void }).release();
}
