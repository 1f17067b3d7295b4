import { parseArgs } from 'node:util';
import { Bars } from './bars';
import { benchChain } from './evidence/chain';
import { benchCopies } from './evidence/copies';
import { benchDiff } from './evidence/diff';
import { benchLedgerFaults } from './evidence/ledger-faults';
import { openBrowsers } from './evidence/open-browser';
import { benchTampering } from './evidence/tamper';
import { benchWatch } from './evidence/watch';

const PARTS = ['tamper', 'ledger', 'faults', 'copies', 'diff', 'watch'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `[BENCH_DATA=DIR] npm run bench:evidence -- [--only ${PARTS.join('|')}] [--changes 10000] [--entries 100000] [--saves 500] [--pages 100]
DIR holds the folders wcxb and multilingual; copies, diff and watch need it. Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    changes: { type: 'string', default: '10000' },
    entries: { type: 'string', default: '100000' },
    saves: { type: 'string', default: '500' },
    pages: { type: 'string', default: '100' },
  },
});

async function main(): Promise<number> {
  const { only } = values;
  const data = process.env['BENCH_DATA'];
  const wanted = (part: Part) => only === undefined || only === part;
  const needsData = wanted('copies') || wanted('diff') || wanted('watch');
  if (!PARTS.some(wanted) || (needsData && data === undefined)) {
    console.error(USAGE);
    return 2;
  }
  const bars = new Bars();
  if (wanted('tamper') || wanted('ledger') || wanted('faults')) await benchLedger(wanted, bars);
  if (data !== undefined && wanted('copies')) await benchCopies(bars, data, Number(values.pages));
  if (data !== undefined && wanted('diff')) await benchDiff(bars, data);
  if (data !== undefined && wanted('watch')) await benchWatch(bars, data, Number(values.pages));
  return bars.exitCode;
}

async function benchLedger(wanted: (part: Part) => boolean, bars: Bars): Promise<void> {
  const { launch, verifyPage } = await openBrowsers();
  if (wanted('tamper')) await benchTampering(launch, verifyPage, Number(values.changes), bars);
  if (wanted('ledger')) await benchChain(launch, Number(values.entries), bars);
  if (wanted('faults')) await benchLedgerFaults(launch, Number(values.saves), bars);
}

process.exitCode = await main();
