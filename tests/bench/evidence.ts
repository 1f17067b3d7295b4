import { parseArgs } from 'node:util';
import { Bars } from './bars';
import { benchCopies } from './evidence/copies';
import { benchDiff } from './evidence/diff';

const PARTS = ['copies', 'diff'] as const;

const USAGE = `[BENCH_DATA=DIR] npm run bench:evidence -- [--only ${PARTS.join('|')}] [--count 100]
DIR holds the folders wcxb and multilingual; copies and diff need it. Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: { only: { type: 'string' }, count: { type: 'string', default: '100' } },
});

async function main(): Promise<number> {
  const { only } = values;
  const data = process.env['BENCH_DATA'];
  const wanted = (part: (typeof PARTS)[number]) => only === undefined || only === part;
  if ((only !== undefined && !PARTS.some(wanted)) || data === undefined) {
    console.error(USAGE);
    return 2;
  }
  const bars = new Bars();
  if (wanted('copies')) await benchCopies(bars, data, Number(values.count));
  if (wanted('diff')) await benchDiff(bars, data);
  return bars.exitCode;
}

process.exitCode = await main();
