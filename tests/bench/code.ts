import { parseArgs } from 'node:util';
import { ROOT } from '../../scripts/project';
import { Bars, quantile } from './bars';
import { findCircles, findUpwardArrows, readArrows } from './code/folder-graph';
import { measureFile, type MeasuredFile } from './code/measure-file';
import { readProductionFiles } from './code/production-files';

const USAGE = `npm run bench:code [-- --list] [--most N]
Measures the production code by its syntax tree. Prints a line a bar; exits with 1 when one is short.
--list names the worst places under each bar, N at most (10).`;

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    most: { type: 'string', default: '10' },
    help: { type: 'boolean', default: false },
  },
});

/** A figure of one place in the code. */
interface Place {
  at: string;
  figure: number;
}

const bars = new Bars();
const files = readProductionFiles(ROOT).map(measureFile);
const functions = files.flatMap(({ path, functions: found }) =>
  found.map((one) => ({ ...one, at: `${path}:${String(one.line)} ${one.name}` })),
);
/** A one-line arrow has no length to be judged by, so the bars on function lines leave it out; the others count it. */
const bodies = functions.filter(({ isOneLineArrow }) => !isOneLineArrow);

function list(places: readonly string[]): void {
  if (values.list) for (const place of places.slice(0, Number(values.most))) console.log(`         ${place}`);
}

function atMost(name: string, figure: number, bar: number): void {
  bars.add({ name, figure: String(figure), bar: `≤ ${String(bar)}`, ok: figure <= bar });
}

function listLargest(places: readonly Place[], above: number): void {
  const over = places.filter(({ figure }) => figure > above).sort((a, b) => b.figure - a.figure);
  list(over.map(({ at, figure }) => `${String(figure)}  ${at}`));
}

/** Bars over the spread of one figure: shares of the places, and the largest when `max` is given. */
function spread(name: string, places: readonly Place[], shares: Record<string, number>, max?: number): void {
  const figures = places.map(({ figure }) => figure);
  for (const [share, bar] of Object.entries(shares)) {
    atMost(`${name}, p${share}`, quantile(figures, Number(share) / 100), bar);
  }
  if (max !== undefined) atMost(`${name}, max`, Math.max(...figures), max);
  listLargest(places, max ?? Math.max(...Object.values(shares)));
}

function none(name: string, places: readonly string[], bar = 0): void {
  atMost(name, places.length, bar);
  list(places);
}

const linesIn = (pick: (file: MeasuredFile) => readonly number[]): string[] =>
  files.flatMap((file) => pick(file).map((line) => `${file.path}:${String(line)}`));

function reportSizes(): void {
  spread(
    'File lines',
    files.map(({ path, lines }) => ({ at: path, figure: lines })),
    { 50: 55, 90: 120 },
  );
  spread(
    'Function lines',
    bodies.map(({ at, lines }) => ({ at, figure: lines })),
    { 90: 21 },
    60,
  );
  spread(
    'Complexity',
    functions.map(({ at, complexity }) => ({ at, figure: complexity })),
    { 90: 5 },
    12,
  );
  const wide = functions.filter(({ parameters }) => parameters > 4);
  none(
    'Functions with more than four parameters',
    wide.map(({ at, parameters }) => `${parameters}  ${at}`),
    3,
  );
}

function reportDocs(): void {
  const exported = files.flatMap(({ path, exports }) => exports.map((one) => ({ ...one, path })));
  const bare = exported.filter(({ isDocumented }) => !isDocumented);
  const share = (100 * (exported.length - bare.length)) / exported.length;
  const figure = `${share.toFixed(1)} % (${String(bare.length)} of ${String(exported.length)} without)`;
  bars.add({ name: 'Exported declarations with a doc comment', figure, bar: '100 %', ok: bare.length === 0 });
  list(bare.map(({ path, line, name }) => `${path}:${String(line)} ${name}`));
}

function reportFolders(): void {
  for (const root of ['components', 'utils', 'utils/archive']) {
    const arrows = readArrows(root, files);
    const circles = findCircles(arrows);
    none(
      `Folder circles in ${root}/`,
      circles.map((circle) => circle.join(', ')),
    );
    for (const circle of circles) {
      const within = arrows.filter(({ from, to }) => circle.includes(from) && circle.includes(to));
      list(within.map(({ from, to, at }) => `  ${from} -> ${to}  ${at}`));
    }
  }
  none('Upward arrows', findUpwardArrows(files));
}

if (values.help) {
  console.log(USAGE);
} else {
  reportSizes();
  reportDocs();
  none(
    'any',
    linesIn(({ anys }) => anys),
  );
  none(
    'ts-ignore',
    linesIn(({ ignores }) => ignores),
  );
  reportFolders();
  process.exitCode = bars.exitCode;
}
