import { parseArgs } from 'node:util';
import { Bars } from './bars';
import { benchCopies } from './evidence/copies';

const USAGE = `BENCH_DATA=DIR npm run bench:evidence [-- --only copies] [--count 100]
DIR holds the folders wcxb and multilingual. Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: { only: { type: 'string' }, count: { type: 'string', default: '100' } },
});
const data = process.env.BENCH_DATA;

if (data === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const bars = new Bars();
if (values.only === undefined || values.only === 'copies')
  await benchCopies(bars, data, Number(values.count));
process.exitCode = bars.exitCode;
