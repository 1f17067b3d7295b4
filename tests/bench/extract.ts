import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../scripts/browser/install-browser';
import { Bars, median, quantile, round } from './bars';
import { readMultilingual, readNews, readWcxb, type BenchPage } from './extract/bench-set';
import { openExtractionPage, type Extracted, type ExtractionPage } from './extract/extraction-page';
import {
  countSegments,
  fieldF1,
  isSameByline,
  isSameDay,
  isSameTitle,
  wordAgreement,
  type Agreement,
} from './extract/score';

const USAGE = `BENCH_DATA=DIR npm run bench:extract [-- --limit N] [--only quality|shown|speed]
DIR holds the folders wcxb, multilingual and news. Prints a line a bar; exits with 1 when one is short.`;

const { values } = parseArgs({
  options: { limit: { type: 'string', default: '0' }, only: { type: 'string' } },
});

/** A page with what was extracted from it; `null` when nothing was. */
interface Row {
  page: BenchPage;
  got: Extracted | null;
}

const KIND_BARS: Readonly<Record<string, number>> = {
  article: 0.962,
  forum: 0.78,
  documentation: 0.94,
  service: 0.835,
  listing: 0.63,
  product: 0.65,
  collection: 0.66,
};

/** An evenly spaced sample, the same at every run; all when `limit` is 0. */
function sample(pages: readonly BenchPage[], limit: number): BenchPage[] {
  if (limit === 0 || limit >= pages.length) return [...pages];
  return Array.from(
    { length: limit },
    (_, index) => pages[Math.floor((index * pages.length) / limit)],
  ).filter((page) => page !== undefined);
}

async function extractAll(browser: ExtractionPage, pages: readonly BenchPage[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const page of pages) rows.push({ page, got: await browser.extract(page.html(), page.url) });
  return rows;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function atLeast(bars: Bars, name: string, figure: number, bar: number): void {
  bars.add({ name, figure: figure.toFixed(4), bar: `≥ ${String(bar)}`, ok: figure >= bar });
}

function contentF1(rows: readonly Row[]): number {
  return mean(rows.map(({ page, got }) => wordAgreement(page.content ?? '', got?.text ?? '').f1));
}

function reportNews(bars: Bars, rows: readonly Row[]): void {
  const agreements = rows.map(({ page, got }) => wordAgreement(page.content ?? '', got?.bare ?? ''));
  const of = (name: keyof Agreement) => mean(agreements.map((agreement) => agreement[name]));
  atLeast(bars, 'news, word F1', of('f1'), 0.97);
  atLeast(bars, 'news, precision', of('precision'), 0.96);
  atLeast(bars, 'news, recall', of('recall'), 0.985);
}

function reportContent(bars: Bars, rows: readonly Row[]): void {
  atLeast(bars, 'wcxb-dev all kinds, word F1', contentF1(rows), 0.896);
  for (const [kind, bar] of Object.entries(KIND_BARS)) {
    const some = rows.filter(({ page }) => page.kind === kind);
    if (some.length > 0) atLeast(bars, `wcxb-dev ${kind}, word F1`, contentF1(some), bar);
  }
}

function reportSegments(bars: Bars, rows: readonly Row[]): void {
  const counts = rows.map(({ page, got }) =>
    countSegments(page.segments ?? { with: [], without: [] }, got?.text ?? ''),
  );
  const sum = (of: 'found' | 'missed' | 'wrong') => counts.reduce((total, count) => total + count[of], 0);
  atLeast(
    bars,
    'multilingual, segment F1',
    (2 * sum('found')) / (2 * sum('found') + sum('missed') + sum('wrong')),
    0.94,
  );
}

function reportFields(
  bars: Bars,
  set: string,
  rows: readonly Row[],
  least: readonly [number, number, number],
): void {
  const of = (truth: 'title' | 'author' | 'date', given: 'title' | 'byline' | 'publishedTime') =>
    rows.map(({ page, got }) => ({ truth: page[truth], given: got?.[given] ?? '' }));
  const titles = of('title', 'title').filter(({ truth }) => truth !== '');
  const [title, byline, date] = least;
  atLeast(
    bars,
    `${set} titles`,
    mean(titles.map(({ truth, given }) => Number(isSameTitle(truth, given)))),
    title,
  );
  atLeast(bars, `${set} bylines, F1`, fieldF1(of('author', 'byline'), isSameByline), byline);
  atLeast(bars, `${set} dates, F1`, fieldF1(of('date', 'publishedTime'), isSameDay), date);
}

/** How much worse the texts of shown pages may be than those of the same pages when they are only parsed. */
const SHOWN_LOSS = 0.002;

/** Pages as tabs show them, without their style sheets, against the same pages parsed. */
async function reportShown(bars: Bars, browser: ExtractionPage, pages: readonly BenchPage[]): Promise<void> {
  const parsed = await extractAll(browser, pages);
  const shown: Row[] = [];
  for (const page of pages) shown.push({ page, got: await browser.extractShown(page.html(), page.url) });
  const same = shown.filter(({ got }, index) => got?.text === parsed[index]?.got?.text);
  console.log(
    `       ${String(same.length)} of ${String(pages.length)} shown pages give the same text as parsed`,
  );
  atLeast(
    bars,
    'shown pages, word F1',
    contentF1(shown),
    Number((contentF1(parsed) - SHOWN_LOSS).toFixed(4)),
  );
}

/** Pages run before anything is timed: the browser compiles what is used often. */
const WARM_UP = 10;

async function reportSpeed(bars: Bars, browser: ExtractionPage, pages: readonly BenchPage[]): Promise<void> {
  const ratios: number[] = [];
  for (const [index, page] of pages.entries()) {
    const { own, readability } = await browser.time(page.html(), page.url);
    if (index >= WARM_UP) ratios.push(own / readability);
  }
  const add = (name: string, figure: number, most: number) =>
    bars.add({
      name,
      figure: `${round(figure)} × Readability`,
      bar: `≤ ${String(most)}`,
      ok: figure <= most,
    });
  add('time a page, median', median(ratios), 1.8);
  add('time a page, p95', quantile(ratios, 0.95), 3);
}

async function main(): Promise<number> {
  const data = process.env['BENCH_DATA'];
  if (!data) {
    console.error(USAGE);
    return 2;
  }
  const wanted = (part: string) => values.only === undefined || values.only === part;
  const bars = new Bars();
  const limit = Number(values.limit);
  const wcxb = sample(readWcxb(data), limit);
  const multilingual = sample(readMultilingual(data), limit);
  const news = sample(readNews(data), limit);
  const executablePath = await ensureBrowser('chromium', console.log);
  const browser = await openExtractionPage(executablePath, 'utils/extract/extract-article.ts');
  try {
    if (wanted('quality')) {
      const rows = await extractAll(browser, wcxb);
      reportContent(bars, rows);
      const articles = rows.filter(({ page }) => page.kind === 'article');
      reportFields(bars, 'wcxb-dev articles', articles, [0.914, 0.885, 0.88]);
      const others = await extractAll(browser, multilingual);
      reportSegments(bars, others);
      reportFields(bars, 'multilingual', others, [0.905, 0.8, 0.91]);
      const fresh = await extractAll(browser, news);
      reportNews(bars, fresh);
      reportFields(bars, 'news', fresh, [0.83, 0.89, 0.99]);
    }
    if (wanted('shown')) await reportShown(bars, browser, sample(wcxb, Math.min(300, limit || 300)));
    if (wanted('speed')) await reportSpeed(bars, browser, sample(wcxb, Math.min(300, limit || 300)));
  } finally {
    await browser.close();
  }
  return bars.exitCode;
}

process.exitCode = await main();
