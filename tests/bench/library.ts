import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { launchChromium } from '../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../scripts/build';
import { Bars } from './bars';
import { benchIndexCost, benchIndexSize } from './library/index-cost';
import { benchIndexFaults } from './library/index-faults';
import { openSqlite } from './library/sqlite-page';
import { fillEngine, fillSqlite, openEngine } from './library/stores';
import { benchWarmSearch } from './library/warm-search';

const PARTS = ['search', 'cost', 'size', 'faults'] as const;

const USAGE = `npm run bench:library -- [--docs 100000] [--only ${PARTS.join('|')}] [--profile DIR] [--faults 200]
Prints a line a bar; exits with 1 when one is short. A profile that is named is kept, and what is stored in it used again.`;

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '100000' },
    only: { type: 'string' },
    profile: { type: 'string' },
    faults: { type: 'string', default: '200' },
  },
});

async function main(): Promise<number> {
  const { only } = values;
  const docs = Number(values.docs);
  if (!Number.isInteger(docs) || (only !== undefined && !PARTS.some((part) => part === only))) {
    console.error(USAGE);
    return 2;
  }
  const wanted = (part: (typeof PARTS)[number]) => only === undefined || only === part;
  const executablePath = await ensureBrowser('chromium', console.log);
  const extensionDir = await ensureBuild('chromium', console.log);
  const launch = (profile: string | null) =>
    launchChromium({
      executablePath,
      extensionDir,
      profile,
      headless: true,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
    });
  const bars = new Bars();
  if (only !== 'faults') {
    const menbe = await launch(values.profile ?? null);
    const { engine } = await openEngine(menbe);
    const built = await fillEngine(engine, docs);
    if (wanted('size')) await benchIndexSize(engine, docs, bars);
    if (wanted('search')) {
      const sqlite = await openSqlite(menbe.browser);
      await fillSqlite(sqlite, docs);
      await benchWarmSearch(engine, sqlite, docs, bars);
      await sqlite.close();
    }
    // Last, as it adds articles.
    if (wanted('cost')) await benchIndexCost(engine, docs, built, bars);
    await menbe.close();
  }
  if (wanted('faults')) {
    // Starting the browser anew takes long: one fault in ten.
    const browser = Math.ceil(Number(values.faults) / 10);
    await benchIndexFaults(launch, { worker: Number(values.faults) - browser, browser }, bars);
  }
  return bars.exitCode;
}

process.exitCode = await main();
