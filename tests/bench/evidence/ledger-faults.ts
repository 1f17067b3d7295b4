import 'fake-indexeddb/auto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pressArchive } from '../../../scripts/browser/press-archive';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { MenbeDatabase } from '../../../utils/db/database';
import { articlePage, serveFixtures } from '../../e2e/support/serve-fixtures';
import { exportText } from '../../support/export-text';
import type { Bars } from '../bars';
import { anArticleOf } from './article-of';
import type { Launch } from './open-browser';
import { openLedger } from './open-ledger';

const LONGEST_DELAY = 400;
const WORDS = 'The committee published its findings on Tuesday, and the ministry answered within hours. ';

/**
 * Bar 3: two tabs and an importer save at the same time while the worker archives pages by the user's gesture and is killed at
 * random moments; then the whole archive is verified.
 */
export async function benchLedgerFaults(launch: Launch, saves: number, bars: Bars): Promise<void> {
  const each = Math.floor(saves / 3);
  const file = await anExport(saves - 2 * each);
  const menbe = await launch();
  try {
    const [first, second, importer] = [
      await openLedger(menbe),
      await openLedger(menbe),
      await openLedger(menbe),
    ];
    let isSaving = true;
    const inTabs = Promise.all([
      first('save', 0, each),
      second('save', each, 2 * each),
      importer('import', file),
    ]).finally(() => (isSaving = false));
    const gestures = await saveByGestures(menbe, () => isSaving);
    const [a, b, added] = await inTabs;
    const { verification } = await first('verify');
    const stored = new Set(await first('snapshotIds'));
    const lost = [...a, ...b, ...gestures.ids].filter((id) => !stored.has(id));
    for (const problem of verification.problems) console.log(`       ${JSON.stringify(problem)}`);
    console.log(
      `       ${verification.checked.entries} entries; ${gestures.ids.length} of ${gestures.count} gestures archived, the worker killed ${gestures.kills} times`,
    );
    bars.add({
      name: `${a.length + b.length + added} saves by two tabs and an importer, worker killed: what is wrong with the chain`,
      figure: `${verification.problemCount}`,
      bar: '0',
      ok: verification.problemCount === 0 && a.length + b.length + added === saves && gestures.kills > 0,
    });
    bars.add({
      name: 'acknowledged ones lost',
      figure: `${lost.length}`,
      bar: '0',
      ok: lost.length === 0,
    });
  } finally {
    await menbe.close();
  }
}

/** Archives by the popup, killing the worker at a random moment of each, for as long as the others save and at least ten times. */
async function saveByGestures(
  menbe: MenbeChromium,
  goOn: () => boolean,
): Promise<{ ids: string[]; count: number; kills: number }> {
  const server = await serveFixtures({});
  const ids: string[] = [];
  let [count, kills] = [0, 0];
  try {
    while (goOn() || count < 10) {
      const path = `/article-${++count}`;
      server.set(
        path,
        articlePage(
          `Findings ${count}`,
          Array.from({ length: 30 }, (_, n) => `${count}.${n} ${WORDS}`),
        ),
      );
      const page = await menbe.browser.newPage();
      await page.goto(server.url(path));
      const popup = await menbe.triggerAction(page);
      const told = pressArchive(popup);
      await sleep(Math.random() * LONGEST_DELAY);
      if (await menbe.killServiceWorker()) kills++;
      const { phase, snapshotId } = await told;
      if (phase === 'archived' && snapshotId) ids.push(snapshotId);
      await page.close();
    }
    return { ids, count, kills };
  } finally {
    await server.close();
  }
}

/** An export of another device, made in Node. */
async function anExport(items: number): Promise<string> {
  const db = new MenbeDatabase('other-device');
  for (let n = 0; n < items; n++)
    await saveCapture(db, anArticleOf(n, 'other.example'), {
      now: new Date(Date.UTC(2026, 0, 1) + n * 1000),
      browser: null,
    });
  return exportText(db);
}
