import { join } from 'node:path';
import { ROOT } from '../../../scripts/project';
import { articlePage, serveFixtures } from '../../e2e/support/serve-fixtures';
import { type Bars, median, round } from '../bars';
import { timeGesture } from '../capture/gesture';
import { bundle } from '../library/bundle';
import type { Launch } from './open-browser';
import type * as saving from './save-page';

const SAVES = 200;
const GESTURES = 20;
const WORDS = 'The committee published its findings on Tuesday, and the ministry answered within hours. ';
const UNSEALED = join(ROOT, 'tests/bench/evidence/unsealed.ts');

type Saving = Record<'sealed' | 'unsealed', typeof saving>;

/**
 * Bar 2: what the ledger adds to a save, in turn with the same save without one, beside the time from the click in the popup
 * to the verified row, all in one browser.
 */
export async function benchSave(launch: Launch, bars: Bars): Promise<void> {
  const menbe = await launch();
  const server = await serveFixtures({});
  try {
    const page = await menbe.openExtensionPage('export.schema.json');
    const file = '../evidence/save-page.ts';
    const [sealed, unsealed] = [
      await bundle(file, 'iife'),
      await bundle(file, 'iife', { 'record-entries': UNSEALED, 'snapshot-subject': UNSEALED }),
    ];
    await page.evaluate(`${sealed}; globalThis.sealed = bench;`);
    await page.evaluate(`${unsealed}; globalThis.unsealed = bench;`);
    const times = await page.evaluate(async (saves) => {
      const bundles = globalThis as unknown as Saving;
      const took = { sealed: [] as number[], unsealed: [] as number[] };
      for (let n = 0; n < 2 * saves; n++) {
        const name = n % 2 === 0 ? 'sealed' : 'unsealed';
        took[name].push(await bundles[name].save(n));
      }
      return { ...took, entries: await bundles.sealed.entries() };
    }, SAVES);
    // One of each sealed save, and the key's.
    if (times.entries !== SAVES + 1) throw new Error(`The ledger has ${times.entries} entries.`);
    const gestures: number[] = [];
    for (let n = 0; n < GESTURES; n++) {
      const paragraphs = Array.from({ length: 60 }, (_, part) => `${n}.${part} ${WORDS}`);
      server.set(`/article-${n}`, articlePage(`Findings ${n}`, paragraphs));
      const time = await timeGesture(menbe, server.url(`/article-${n}`));
      if (time) gestures.push(time.gesture);
    }
    const added = median(times.sealed) - median(times.unsealed);
    const share = added / (median(gestures) - added);
    bars.add({
      name: 'what sealing adds to the time from gesture to verified row',
      figure: `${round(share * 100)} % (${round(added)} ms of ${round(median(gestures))} ms; the save alone ${round(median(times.sealed))} ms, without a ledger ${round(median(times.unsealed))} ms)`,
      bar: '≤ 15 %',
      ok: share <= 0.15 && gestures.length === GESTURES,
    });
  } finally {
    await server.close();
    await menbe.close();
  }
}
