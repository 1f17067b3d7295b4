import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { launchChromium, type MenbeChromium } from '../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../scripts/build';
import { Bars } from './bars';
import { benchBatch } from './capture/batch';
import { serveBenchPages } from './capture/bench-pages';
import { printDurabilityCost } from './capture/durability-cost';
import { benchFaults } from './capture/faults';
import { benchGesture } from './capture/gesture';
import { benchLargeArchive } from './capture/large-archive';

const PARTS = ['batch', 'gesture', 'large', 'faults'] as const;

const USAGE = `npm run bench:capture -- --pages DIR [--count 300] [--sources 100000] [--only ${PARTS.join('|')}]
DIR holds real pages as *.html or *.html.gz files. Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    count: { type: 'string', default: '300' },
    sources: { type: 'string', default: '100000' },
    only: { type: 'string' },
  },
});

async function main(): Promise<number> {
  const { pages: folder, only } = values;
  if (!folder || (only !== undefined && !PARTS.some((part) => part === only))) {
    console.error(USAGE);
    return 2;
  }
  const wanted = (part: (typeof PARTS)[number]) => only === undefined || only === part;
  const launch = await launcher();
  const bars = new Bars();
  const pages = await serveBenchPages(folder, Number(values.count));
  try {
    if (wanted('batch')) await benchBatch(pages.urls, bars);
    if (wanted('gesture')) {
      const menbe = await launch();
      await benchGesture(menbe, pages.urls, bars);
      await printDurabilityCost(await menbe.openExtensionPage('library.html'));
      await menbe.close();
    }
    if (wanted('large')) await benchLargeArchive(launch, pages.urls[0] ?? '', Number(values.sources), bars);
    if (wanted('faults')) await benchFaults(launch, { worker: 200, browser: 20 }, bars);
  } finally {
    await pages.close();
  }
  return bars.exitCode;
}

/** Starts Chromium with the production build and no network but loopback; on a fresh profile unless one is given. */
async function launcher(): Promise<(profile?: string) => Promise<MenbeChromium>> {
  const executablePath = await ensureBrowser('chromium', console.log);
  const extensionDir = await ensureBuild('chromium', console.log);
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'];
  return (profile) =>
    launchChromium({ executablePath, extensionDir, profile: profile ?? null, headless: true, args });
}

process.exitCode = await main();
