import { type Bars, median, quantile, round } from '../bars';
import { bruteForce, recall } from './brute-force';
import { type BenchQuery, CLASSES, makeQueries, type QueryClass } from './queries';
import type { Sqlite } from './sqlite-page';
import type { Engine } from './stores';

const QUERIES = 100;
const WARM_UP = 20;

/** Milliseconds. */
interface Times {
  median: number;
  p95: number;
}

interface ClassResult {
  kind: QueryClass;
  menbe: Times;
  sqlite: Times;
  recall: number;
}

/** Bar 1: searches in both, class by class, in the same browser, held against brute force. */
export async function benchWarmSearch(
  engine: Engine,
  sqlite: Sqlite,
  docs: number,
  bars: Bars,
): Promise<void> {
  const queries = CLASSES.map((kind) => makeQueries(kind, docs, QUERIES, 1));
  console.log('       looking through all articles by brute force');
  const truth = bruteForce(queries.flat(), docs, () => undefined);
  await engine('rawReads', QUERIES);
  const raw = median(await engine('rawReads', 2 * QUERIES));
  const results: ClassResult[] = [];
  for (const [index, kind] of CLASSES.entries()) {
    const own = queries[index] as BenchQuery[];
    const warmUp = makeQueries(kind, docs, WARM_UP, 2);
    await engine(
      'search',
      warmUp.map(({ text }) => text),
    );
    const answers = await engine(
      'search',
      own.map(({ text }) => text),
    );
    await sqlite.search(warmUp);
    const reference = await sqlite.search(own);
    const recalls = answers.map(({ urls }, query) =>
      recall(
        truth[index * QUERIES + query] as Map<number, number>,
        urls.map((url) => Number(url.split('/').at(-1))),
      ),
    );
    const result: ClassResult = {
      kind,
      menbe: timesOf(answers.map(({ milliseconds }) => milliseconds)),
      sqlite: timesOf(reference.map(({ outside }) => outside)),
      recall: recalls.reduce((sum, share) => sum + share, 0) / QUERIES,
    };
    const inside = timesOf(reference.map((answer) => answer.inside));
    console.log(`       ${kind}: SQLite without the way to its worker ${show(inside)} ms`);
    results.push(result);
    addClass(result, raw, bars);
  }
  const ratio =
    median(results.map(({ sqlite: { median: time } }) => time)) /
    median(results.map(({ menbe: { median: time } }) => time));
  bars.add({
    name: 'median of the classes',
    figure: `${round(ratio)} × as fast as SQLite`,
    bar: '≥ 3',
    ok: ratio >= 3,
  });
}

function addClass({ kind, menbe, sqlite, recall: share }: ClassResult, raw: number, bars: Bars): void {
  const allowed = kind === 'phrase' ? 2 : 1;
  bars.add({
    name: `${kind}, median/p95`,
    figure: `${show(menbe)} ms, SQLite ${show(sqlite)} ms`,
    bar: `≤ ${allowed} × SQLite's`,
    ok: menbe.median <= sqlite.median * allowed && menbe.p95 <= sqlite.p95 * allowed,
  });
  bars.add({ name: `${kind}, recall@20`, figure: share.toFixed(4), bar: '1', ok: share === 1 });
  if (kind === 'rare term' || kind === 'common term' || kind === 'three-term AND') {
    const reads = menbe.median / raw;
    bars.add({
      name: `${kind}, median`,
      figure: `${round(reads)} × reading a row of 16 KB (${round(raw)} ms)`,
      bar: '≤ 12',
      ok: reads <= 12,
    });
  }
  if (kind === 'prefix of 2') {
    const reads = menbe.p95 / raw;
    bars.add({
      name: `${kind}, p95`,
      figure: `${round(reads)} × reading a row`,
      bar: '≤ 100',
      ok: reads <= 100,
    });
  }
}

function timesOf(times: readonly number[]): Times {
  return { median: median(times), p95: quantile(times, 0.95) };
}

function show({ median: middle, p95 }: Times): string {
  return `${round(middle)}/${round(p95)}`;
}
