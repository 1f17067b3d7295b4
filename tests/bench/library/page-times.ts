import type { Page } from 'puppeteer-core';
import { type Bars, median, round } from '../bars';
import { type Launch, openLibrary, paintedCold, type Painted } from './library-page';
import { makeQueries, type QueryClass } from './queries';

const RESTARTS = 7;

/** The library without a search. */
const WHOLE = { hash: '#/', rows: 50 };

const COLD_CLASSES: readonly QueryClass[] = ['rare term', 'common term', 'three-term AND', 'prefix of 3'];

/** Bar 2: the library opened with a search, beside the same page opened without one, each in a browser just started. */
export async function benchColdSearch(
  launch: Launch,
  profile: string,
  docs: number,
  bars: Bars,
): Promise<void> {
  const plain: number[] = [];
  const searched: number[] = [];
  for (let restart = 0; restart < RESTARTS; restart++) {
    plain.push((await paintedCold(launch, profile, WHOLE)).rows);
    const kind = COLD_CLASSES[restart % COLD_CLASSES.length] ?? 'rare term';
    const query = findingMany(kind, docs, restart);
    const hash = `#/?q=${encodeURIComponent(query)}`;
    searched.push((await paintedCold(launch, profile, { hash, rows: 20 })).rows);
  }
  const ratio = median(searched) / median(plain);
  bars.add({
    name: `cold search, ${docs} articles`,
    figure: `first 20 results after ${round(ratio)} × the time of 50 rows without a search (${round(median(searched))} and ${round(median(plain))} ms)`,
    bar: '≤ 1.5',
    ok: ratio <= 1.5,
  });
}

/** A search that finds at least twenty: rare words do not, so that two of them are joined to a common one. */
function findingMany(kind: QueryClass, docs: number, seed: number): string {
  const [query] = makeQueries(kind, docs, 1, 100 + seed);
  const [common] = makeQueries('common term', docs, 1, 200 + seed);
  return kind === 'rare term' || kind === 'three-term AND'
    ? `${query?.text.trim().split(' ')[0]} OR ${common?.text ?? ''}`
    : (query?.text ?? '');
}

/** Bar 5, times: rows and facets at first sight, another order, choosing all; beside a small archive. */
export async function benchListTimes(
  launch: Launch,
  small: { profile: string; docs: number },
  large: { profile: string; docs: number },
  bars: Bars,
): Promise<void> {
  const opened = { small: [] as Painted[], large: [] as Painted[] };
  for (let restart = 0; restart < RESTARTS; restart++) {
    opened.small.push(await paintedCold(launch, small.profile, WHOLE));
    opened.large.push(await paintedCold(launch, large.profile, WHOLE));
  }
  for (const part of ['rows', 'facets'] as const) {
    const times = (of: readonly Painted[]) => median(of.map((painted) => painted[part]));
    const many = { docs: large.docs, time: times(opened.large) };
    addRatio(bars, `first ${part}`, many, { docs: small.docs, time: times(opened.small) });
  }
  const few = await timeWork(launch, small.profile);
  const many = await timeWork(launch, large.profile);
  for (const work of Object.keys(few) as (keyof Worked)[])
    addRatio(bars, work, { docs: large.docs, time: many[work] }, { docs: small.docs, time: few[work] });
}

/** Milliseconds with an archive of so many articles. */
interface Timed {
  docs: number;
  time: number;
}

function addRatio(bars: Bars, name: string, many: Timed, few: Timed): void {
  const ratio = many.time / few.time;
  bars.add({
    name: `${name}, ${many.docs} articles`,
    figure: `${round(ratio)} × the time with ${few.docs} (${round(many.time)} and ${round(few.time)} ms)`,
    bar: '≤ 2',
    ok: ratio <= 2,
  });
}

const TIMES = 9;

/** Milliseconds, medians. */
interface Worked {
  'order by site': number;
  'order by title': number;
  'choose all found': number;
}

async function timeWork(launch: Launch, profile: string): Promise<Worked> {
  const menbe = await launch(profile);
  try {
    const page = await openLibrary(menbe);
    return {
      'order by site': await timesOf(page, 'site', 'seen'),
      'order by title': await timesOf(page, 'title', 'seen'),
      'choose all found': await page.evaluate(chooseAll, TIMES),
    };
  } finally {
    await menbe.close();
  }
}

async function timesOf(page: Page, sort: string, back: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    times.push(await page.evaluate(changeOrder, sort));
    await page.evaluate(changeOrder, back);
  }
  return median(times);
}

/** Runs in the page: milliseconds until the rows of another order were painted. */
async function changeOrder(sort: string): Promise<number> {
  const first = () => document.querySelector('[data-index="0"]')?.getAttribute('data-page-url');
  const before = first();
  const select = document.querySelector<HTMLSelectElement>('#sort');
  if (!select) throw new Error('no choice of order');
  const start = performance.now();
  select.value = sort;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  while (first() === before || first() === null) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Runs in the page: the middle of the milliseconds until all that was found is shown as chosen. */
async function chooseAll(times: number): Promise<number> {
  const all: number[] = [];
  const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    click('#select-all');
    while (document.querySelector('#chosen-count') === null) await new Promise(requestAnimationFrame);
    all.push(performance.now() - start);
    click('.chosen-bar .icon-button');
    while (document.querySelector('#chosen-count') !== null) await new Promise(requestAnimationFrame);
  }
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}
