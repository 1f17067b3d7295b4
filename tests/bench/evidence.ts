import { parseArgs } from 'node:util';
import { Bars } from './bars';
import { benchChain } from './evidence/chain';
import { benchCopies } from './evidence/copies';
import { benchDiff } from './evidence/diff';
import { benchEdits } from './evidence/edits';
import { benchLedgerFaults } from './evidence/ledger-faults';
import { benchLargePage } from './evidence/large-page';
import { openBrowsers } from './evidence/open-browser';
import { benchSave } from './evidence/save';
import { benchTampering } from './evidence/tamper';
import { benchWatch } from './evidence/watch';

const PARTS = ['tamper', 'ledger', 'save', 'faults', 'copies', 'large', 'edits', 'diff', 'watch'] as const;
type Part = (typeof PARTS)[number];

const USAGE = `[BENCH_DATA=DIR] npm run bench:evidence -- [--only ${PARTS.join('|')}] [--changes 10000] [--forgeries 2000] [--seed 1] [--entries 100000] [--saves 500] [--pages 100 [--part 1/4]] [--rounds 8]
DIR holds the folders wcxb and multilingual; copies, diff and watch need it. Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    changes: { type: 'string', default: '10000' },
    forgeries: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    entries: { type: 'string', default: '100000' },
    saves: { type: 'string', default: '500' },
    pages: { type: 'string', default: '100' },
    part: { type: 'string', default: '1/1' },
    rounds: { type: 'string', default: '8' },
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
  if (['tamper', 'ledger', 'save', 'faults'].some((part) => wanted(part as Part)))
    await benchLedger(wanted, bars);
  if (data !== undefined && wanted('copies')) await benchCopies(bars, data, Number(values.pages), part());
  await benchPages(wanted, bars);
  if (data !== undefined && wanted('diff')) await benchDiff(bars, data);
  if (data !== undefined && wanted('watch')) await benchWatch(bars, data, Number(values.pages));
  return bars.exitCode;
}

async function benchPages(wanted: (part: Part) => boolean, bars: Bars): Promise<void> {
  if (wanted('large')) await benchLargePage((await openBrowsers()).launch, Number(values.rounds), bars);
  if (wanted('edits')) await benchEdits(bars);
}

/** Which of how many parts of the pages: `2/4` is the second quarter. */
function part(): [number, number] {
  const [which = 1, of = 1] = values.part.split('/').map(Number);
  return [which, of];
}

async function benchLedger(wanted: (part: Part) => boolean, bars: Bars): Promise<void> {
  const { launch, verifyPage } = await openBrowsers();
  const { changes, forgeries, seed } = values;
  const tampering = { changes: Number(changes), forgeries: Number(forgeries), seed: Number(seed) };
  if (wanted('tamper')) await benchTampering(launch, verifyPage, tampering, bars);
  if (wanted('ledger')) await benchChain(launch, Number(values.entries), bars);
  if (wanted('save')) await benchSave(launch, bars);
  if (wanted('faults')) await benchLedgerFaults(launch, Number(values.saves), bars);
}

process.exitCode = await main();
