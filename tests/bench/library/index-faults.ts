import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { Bars } from '../bars';
import { makeArticle } from './corpus';
import { openEngine } from './stores';

/** Faults come at any time from the worker's start until well after it has flushed and merged. */
const LONGEST_DELAY = 600;
const SAVES = 70;
const CHECKED_EVERY = 25;

/** Kills the worker, then the browser, at random moments while it indexes, merges and deletes; then holds the index against the articles. */
export async function benchIndexFaults(
  launch: (profile: string) => Promise<MenbeChromium>,
  counts: { worker: number; browser: number },
  bars: Bars,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'menbe-index-faults-'));
  const problems: string[] = [];
  let next = 0;
  let silent = 0;
  let menbe = await launch(profile);
  let { engine, page } = await openEngine(menbe);
  try {
    for (let fault = 0; fault < counts.worker + counts.browser; fault++) {
      await engine('save', next, next + SAVES);
      if (next > 500) await engine('remove', next - 500, next - 490);
      next += SAVES;
      if (!(await isFound(next - 1))) silent++;
      await menbe.inServiceWorker(() => undefined);
      await sleep(Math.random() * LONGEST_DELAY);
      if (fault < counts.worker) {
        await menbe.killServiceWorker();
      } else {
        await menbe.kill();
        menbe = await launch(profile);
        ({ engine, page } = await openEngine(menbe));
      }
      if (!(await isFound(next - 1))) silent++;
      if (fault % CHECKED_EVERY === CHECKED_EVERY - 1) {
        problems.push(...(await examine()));
        console.log(
          `       ${fault + 1} faults, ${problems.length} disagreements; ${await engine('progress')}`,
        );
      }
    }
    problems.push(...(await examine()));
    await page.close();
  } finally {
    await menbe.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  for (const problem of problems.slice(0, 20)) console.log(`       ${problem}`);
  const name = `${counts.worker} times the worker, ${counts.browser} times the browser killed while indexing`;
  bars.add({
    name: `${name}: disagreements of index and articles`,
    figure: `${problems.length}`,
    bar: '0',
    ok: problems.length === 0,
  });
  bars.add({
    name: `${name}: searches that missed what was saved`,
    figure: `${silent}`,
    bar: '0',
    ok: silent === 0,
  });

  /** Whether a search finds an article by its title. */
  async function isFound(n: number): Promise<boolean> {
    const { page: row } = makeArticle(n);
    const [answer] = await engine('search', [`${row.title} ${row.byline} `]);
    return answer?.urls.includes(row.url) ?? false;
  }

  /** What the checker says once all is indexed. */
  async function examine(): Promise<string[]> {
    while (!(await engine('index', 20_000)));
    return engine('check');
  }
}
