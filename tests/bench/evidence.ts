import { parseArgs } from 'node:util';
import { Bars } from './bars';
import { benchChain } from './evidence/chain';
import { benchLedgerFaults } from './evidence/ledger-faults';
import { openBrowsers } from './evidence/open-browser';
import { benchTampering } from './evidence/tamper';

const PARTS = ['tamper', 'ledger', 'faults'] as const;

const USAGE = `npm run bench:evidence -- [--only ${PARTS.join('|')}] [--changes 10000] [--entries 100000] [--saves 500]
Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    changes: { type: 'string', default: '10000' },
    entries: { type: 'string', default: '100000' },
    saves: { type: 'string', default: '500' },
  },
});

async function main(): Promise<number> {
  const { only } = values;
  if (only !== undefined && !PARTS.some((part) => part === only)) {
    console.error(USAGE);
    return 2;
  }
  const wanted = (part: (typeof PARTS)[number]) => only === undefined || only === part;
  const { launch, verifyPage } = await openBrowsers();
  const bars = new Bars();
  if (wanted('tamper')) await benchTampering(launch, verifyPage, Number(values.changes), bars);
  if (wanted('ledger')) await benchChain(launch, Number(values.entries), bars);
  if (wanted('faults')) await benchLedgerFaults(launch, Number(values.saves), bars);
  return bars.exitCode;
}

process.exitCode = await main();
