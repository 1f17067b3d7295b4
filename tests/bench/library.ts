import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../scripts/build';
import { Bars } from './bars';
import { benchHeap } from './library/heap';
import { benchIndexCost, benchIndexSize } from './library/index-cost';
import { benchIndexFaults } from './library/index-faults';
import { benchMillion } from './library/million';
import { benchColdSearch, benchListTimes } from './library/page-times';
import { benchSavePath } from './library/save-path';
import { benchScrolling } from './library/scrolling';
import { openSqlite } from './library/sqlite-page';
import { type BuildCost, fillEngine, fillSqlite, openEngine } from './library/stores';
import { benchWarmSearch } from './library/warm-search';

/** Measured on the large archive. */
const OF_LARGE = ['size', 'search', 'cold', 'list', 'scroll', 'heap', 'cost'] as const;
const PARTS = [...OF_LARGE, 'save', 'million', 'faults'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `npm run bench:library -- [--docs 100000] [--only ${PARTS.join(',')}] [--profiles DIR] [--faults 200] [--rows 1000000]
Prints a line a bar; exits with 1 when one is short. Profiles in a folder that is named are kept, and what is stored in them used again.`;

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '100000' },
    only: { type: 'string', default: PARTS.join(',') },
    profiles: { type: 'string' },
    faults: { type: 'string', default: '200' },
    rows: { type: 'string', default: '1000000' },
  },
});

interface Bench {
  launch: (profile: string | null) => Promise<MenbeChromium>;
  /** Where a profile is, by what it holds. */
  profile: (holds: string) => string;
  docs: number;
  wanted: (...parts: Part[]) => boolean;
  bars: Bars;
}

async function main(): Promise<number> {
  const only = values.only.split(',');
  const docs = Number(values.docs);
  if (!Number.isInteger(docs) || !only.every((part) => PARTS.some((known) => known === part))) {
    console.error(USAGE);
    return 2;
  }
  const executablePath = await ensureBrowser('chromium', console.log);
  const extensionDir = await ensureBuild('chromium', console.log);
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'];
  const folder = values.profiles ?? (await mkdtemp(join(tmpdir(), 'menbe-library-')));
  const bench: Bench = {
    launch: (profile) =>
      launchChromium({ executablePath, extensionDir, profile, headless: true, showScrollbars: true, args }),
    profile: (holds) => join(folder, holds),
    docs,
    wanted: (...parts) => parts.some((part) => only.includes(part)),
    bars: new Bars(),
  };
  try {
    await benchAll(bench);
  } finally {
    if (values.profiles === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return bench.bars.exitCode;
}

async function benchAll(bench: Bench): Promise<void> {
  const { launch, wanted, bars, docs } = bench;
  const large = { profile: bench.profile(`${docs}`), docs };
  const built = wanted(...OF_LARGE) ? await benchEngine(bench) : null;
  if (wanted('cold')) await benchColdSearch(launch, large.profile, docs, bars);
  if (wanted('list')) await benchListTimes(launch, await small(bench, 1000), large, bars);
  if (wanted('scroll')) await benchScrolling(launch, large.profile, bars);
  if (wanted('heap')) await benchHeap(launch, await small(bench, 100), large, bars);
  // After the others, as it adds articles.
  if (wanted('cost')) await benchCost(bench, built);
  if (wanted('save')) await benchSavePath(launch, bars);
  const million = { profile: bench.profile('rows'), rows: Number(values.rows) };
  if (wanted('million')) await benchMillion(launch, (await small(bench, 1000)).profile, million, bars);
  if (wanted('faults')) {
    // Starting the browser anew takes long: one fault in ten.
    const browser = Math.ceil(Number(values.faults) / 10);
    await benchIndexFaults(launch, { worker: Number(values.faults) - browser, browser }, bars);
  }
}

/** Fills the large archive and measures the index without the page. */
async function benchEngine({ launch, profile, docs, wanted, bars }: Bench): Promise<BuildCost | null> {
  const menbe = await launch(profile(`${docs}`));
  const { engine } = await openEngine(menbe);
  const built = await fillEngine(engine, docs);
  if (wanted('size')) await benchIndexSize(engine, docs, bars);
  if (wanted('search')) {
    const sqlite = await openSqlite(menbe.browser);
    await fillSqlite(sqlite, docs);
    await benchWarmSearch(engine, sqlite, docs, bars);
    await sqlite.close();
  }
  await menbe.close();
  return built;
}

async function benchCost({ launch, profile, docs, bars }: Bench, built: BuildCost | null): Promise<void> {
  const menbe = await launch(profile(`${docs}`));
  await benchIndexCost((await openEngine(menbe)).engine, docs, built, bars);
  await menbe.close();
}

/** A small archive to compare with. */
async function small({ launch, profile }: Bench, docs: number): Promise<{ profile: string; docs: number }> {
  const menbe = await launch(profile(`${docs}`));
  await fillEngine((await openEngine(menbe)).engine, docs);
  await menbe.close();
  return { profile: profile(`${docs}`), docs };
}

process.exitCode = await main();
