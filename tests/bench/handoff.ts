import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { launchChromium } from '../../scripts/browser/launch-chromium';
import { ensureBuild } from '../../scripts/build';
import { Bars } from './bars';
import { benchExports } from './handoff/exports';
import { benchLinkImports } from './handoff/link-imports';

const USAGE = `npm run bench:handoff -- [--docs 100000] [--only exports,imports]
Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: {
    docs: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'exports,imports' },
  },
});

async function main(): Promise<number> {
  const docs = Number(values.docs);
  if (!Number.isInteger(docs) || docs < 1) {
    console.error(USAGE);
    return 2;
  }
  const parts = values.only.split(',');
  const executablePath = await ensureBrowser('chromium', console.log);
  const extensionDir = await ensureBuild('chromium', console.log);
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND,EXCLUDE 127.0.0.1'];
  const folder = await mkdtemp(join(tmpdir(), 'menbe-handoff-'));
  const menbe = await launchChromium({
    executablePath,
    extensionDir,
    profile: null,
    headless: true,
    protocolTimeout: 600_000,
    args,
  });
  const bars = new Bars();
  try {
    if (parts.includes('imports')) await benchLinkImports(menbe, { links: docs, folder, bars });
    if (parts.includes('exports')) await benchExports(menbe, { docs, folder, bars });
  } finally {
    await menbe.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return bars.exitCode;
}

process.exitCode = await main();
