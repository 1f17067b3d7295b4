import { parseArgs } from 'node:util';
import { Bars } from './bars';
import { benchDiff } from './evidence/diff';

const USAGE = `BENCH_DATA=DIR npm run bench:evidence [-- --only diff]
DIR holds the folders wcxb and multilingual. Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const data = process.env.BENCH_DATA;

if (data === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const bars = new Bars();
if (values.only === undefined || values.only === 'diff') await benchDiff(bars, data);
process.exitCode = bars.exitCode;
