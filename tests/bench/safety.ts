import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { launchChromium } from '../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../scripts/build';
import { serveFixtures } from '../e2e/support/serve-fixtures';
import { Bars } from './bars';
import { benchBackups } from './safety/backups';
import { benchRestores } from './safety/restores';
import { benchFirstSync } from './safety/first-sync';
import { benchSyncModel } from './safety/sync-model';

/** Parts that drive the built extension in a browser; beside them the model of devices that sync, and the first sync of two. */
const IN_BROWSER = ['backup', 'increment', 'restore', 'saves'];
const PARTS = [...IN_BROWSER, 'model', 'sync'];

const USAGE = `npm run bench:safety -- [--docs 100000] [--only ${PARTS.join(',')}] [--set DIR] [--schedules 10000]
Prints a line a bar; exits with 1 when one is short. With --set, the backups are kept in DIR; those that are there already are restored, and
none are made. Sync goes over a server of its own, which counts requests; or over a real one where MENBE_S3 (its address), MENBE_S3_KEYS
(id:secret) and MENBE_S3_BUCKET are set.`;

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '100000' },
    only: { type: 'string', default: PARTS.join(',') },
    set: { type: 'string' },
    schedules: { type: 'string', default: '10000' },
  },
});

/** One command may take as long as what is measured. */
const PROTOCOL_TIMEOUT = 3_600_000;

async function main(): Promise<number> {
  const docs = Number(values.docs);
  const parts = values.only.split(',');
  if (!Number.isInteger(docs) || docs < 1 || parts.some((part) => !PARTS.includes(part))) {
    console.error(USAGE);
    return 2;
  }
  const bars = new Bars();
  if (parts.includes('model')) await benchSyncModel(bars, Number(values.schedules));
  if (parts.includes('sync')) await benchFirstSync(bars, docs);
  if (parts.some((part) => IN_BROWSER.includes(part))) await benchInBrowser(bars, docs, parts);
  return bars.exitCode;
}

async function benchInBrowser(bars: Bars, docs: number, parts: readonly string[]): Promise<void> {
  const executablePath = await ensureBrowser('chromium', console.log);
  const extensionDir = await ensureBuild('chromium', console.log);
  const launch = () =>
    launchChromium({
      executablePath,
      extensionDir,
      profile: null,
      headless: true,
      protocolTimeout: PROTOCOL_TIMEOUT,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'],
    });
  const temporary = values.set === undefined ? await mkdtemp(join(tmpdir(), 'menbe-safety-')) : null;
  const folder = values.set ?? temporary ?? '';
  const server = await serveFixtures({});
  try {
    if ((await readdir(folder)).length === 0) {
      const menbe = await launch();
      try {
        await benchBackups(menbe, { docs, parts, folder, server, bars });
      } finally {
        await menbe.close();
      }
    }
    await benchRestores({ launch, parts, folder, server, bars });
  } finally {
    await server.close();
    if (temporary) await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

process.exitCode = await main();
