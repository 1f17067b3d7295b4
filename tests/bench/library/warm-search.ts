import { setTimeout as sleep } from 'node:timers/promises';
import { type Bars, median, quantile, round } from '../bars';
import { bruteForce, recall, type Scores } from './brute-force';
import { type BenchQuery, CLASSES, makeQueries, type QueryClass } from './queries';
import type { Sqlite } from './sqlite-page';
import type { Engine } from './stores';

const QUERIES = 100;
const WARM_UP = 20;
const SETTLING_MS = 1000;

/** Milliseconds. */
interface Times {
  median: number;
  p95: number;
}

interface ClassResult {
  kind: QueryClass;
  menbe: Times;
  sqlite: Times;
  /** Numbers of the articles that Menbe found, by query. */
  found: number[][];
}

/** Bar 1: searches in both, class by class, in the same browser; then all of them held against brute force. */
export async function benchWarmSearch(
  engine: Engine,
  sqlite: Sqlite,
  docs: number,
  bars: Bars,
): Promise<void> {
  const queries = CLASSES.map((kind) => makeQueries(kind, docs, QUERIES, 1));
  await engine('rawReads', QUERIES);
  const raw = median(await engine('rawReads', 2 * QUERIES));
  const results: ClassResult[] = [];
  for (const [index, kind] of CLASSES.entries()) {
    const result = await runClass({ engine, sqlite }, kind, queries[index] ?? [], docs);
    results.push(result);
    addClass(result, raw, bars);
  }
  const times = (name: 'menbe' | 'sqlite') => median(results.map((result) => result[name].median));
  const ratio = times('sqlite') / times('menbe');
  bars.add({
    name: 'median of the classes',
    figure: `${round(ratio)} × as fast as SQLite`,
    bar: '≥ 3',
    ok: ratio >= 3,
  });
  addRecalls(results, bruteForce(queries.flat(), docs), bars);
}

async function runClass(
  { engine, sqlite }: { engine: Engine; sqlite: Sqlite },
  kind: QueryClass,
  queries: readonly BenchQuery[],
  docs: number,
): Promise<ClassResult> {
  const texts = (all: readonly BenchQuery[]) => all.map(({ text }) => text);
  const warmUp = makeQueries(kind, docs, WARM_UP, 2);
  await engine('search', texts(warmUp));
  // What is read ahead after a first search is not part of the next ones.
  await sleep(SETTLING_MS);
  const answers = await engine('search', texts(queries));
  await sqlite.search(warmUp);
  const reference = await sqlite.search(queries);
  const inside = timesOf(reference.map((answer) => answer.inside));
  console.log(`       ${kind}: SQLite without the way to its worker ${show(inside)} ms`);
  return {
    kind,
    menbe: timesOf(answers.map(({ milliseconds }) => milliseconds)),
    sqlite: timesOf(reference.map(({ outside }) => outside)),
    found: answers.map(({ urls }) => urls.map((url) => Number(url.split('/').at(-1)))),
  };
}

function addRecalls(results: readonly ClassResult[], truth: (search: number) => Scores, bars: Bars): void {
  results.forEach(({ kind, found }, index) => {
    const recalls = found.map((docs, query) => recall(truth(index * QUERIES + query), docs));
    const share = recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
    bars.add({ name: `${kind}, recall@20`, figure: share.toFixed(4), bar: '1', ok: share === 1 });
  });
}

function addClass({ kind, menbe, sqlite }: ClassResult, raw: number, bars: Bars): void {
  const allowed = kind === 'phrase' ? 2 : 1;
  bars.add({
    name: `${kind}, median/p95`,
    figure: `${show(menbe)} ms, SQLite ${show(sqlite)} ms`,
    bar: `≤ ${allowed} × SQLite's`,
    ok: menbe.median <= sqlite.median * allowed && menbe.p95 <= sqlite.p95 * allowed,
  });
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
