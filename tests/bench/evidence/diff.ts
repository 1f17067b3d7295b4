import { performance } from 'node:perf_hooks';
import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { compareVersions } from '../../../utils/diff/compare-versions';
import type { ComparedVersion } from '../../../utils/diff/compared-version';
import { type Comparison, isChange } from '../../../utils/diff/comparison';
import { isSameVersion } from '../../../utils/diff/is-same-version';
import type { Article } from '../../../utils/model/article';
import type { Result } from '../../../utils/model/result';
import { type Bars, round } from '../bars';
import { type BenchPage, readMultilingual, readWcxb } from '../extract/bench-set';
import { type ExtractionPage, openExtractionPage } from '../extract/extraction-page';
import { atLoad } from './diff/change-boilerplate';
import type { EditedPage, EditName } from './diff/edit-page';
import { asVersion, longArticle, rewritten } from './diff/long-article';

const LOADED_TWICE = 200;
const EDITS_A_KIND = 50;
const LONG_ARTICLE_WORDS = 20_000;

/** Bar 5: pages captured twice with other boilerplate, edits of known kind, and how long a long article takes. */
export async function benchDiff(bars: Bars, data: string): Promise<void> {
  const pages = mixed(data);
  const module = new URL('diff/bench-extraction.ts', import.meta.url).pathname;
  const browser = await openExtractionPage(await ensureBrowser('chromium', console.log), module);
  try {
    await loadTwice(bars, browser, pages);
    await makeEdits(bars, browser, pages);
  } finally {
    await browser.close();
  }
  compareLong(bars);
}

/** Articles of both sets in turn, spread over each. */
function mixed(data: string): BenchPage[] {
  const sets = [readWcxb(data).filter(({ kind }) => kind === 'article'), readMultilingual(data)];
  const spread = sets.map((set) => {
    const step = Math.max(1, Math.floor(set.length / 300));
    return set.filter((_, index) => index % step === 0);
  });
  const longest = Math.max(...spread.map((set) => set.length));
  return Array.from({ length: longest }, (_, index) => spread.flatMap((set) => set[index] ?? [])).flat();
}

const ARCHIVED = '2026-11-23T08:00:00.000Z';
const LATER = '2026-11-24T08:00:00.000Z';
const version = (article: Article, archivedAt: string): ComparedVersion => ({ ...article, archivedAt });

async function extract(browser: ExtractionPage, html: string, url: string): Promise<Article | null> {
  const result = JSON.parse(await browser.call('extractArticle', html, url)) as Result<Article>;
  return result.ok ? result.value : null;
}

async function loadTwice(bars: Bars, browser: ExtractionPage, pages: readonly BenchPage[]): Promise<void> {
  let [captured, otherHash, wrong] = [0, 0, 0];
  for (const page of pages) {
    if (captured === LOADED_TWICE) break;
    const html = page.html();
    const first = await extract(browser, atLoad(html, page.id, 1), page.url);
    const second = await extract(browser, atLoad(html, page.id, 2), page.url);
    if (!first || !second) continue;
    captured++;
    if (first.html !== second.html || first.text !== second.text) otherHash++;
    if (isSameVersion(version(first, ARCHIVED), version(second, LATER))) continue;
    wrong++;
    tell(page.id, compareVersions(version(first, ARCHIVED), version(second, LATER)));
  }
  bars.add({
    name: 'pages captured twice with other boilerplate, taken for another version',
    figure: `${wrong} of ${captured} (by their bytes alone it would be ${otherHash})`,
    bar: `0 of ${LOADED_TWICE}`,
    ok: wrong === 0 && captured === LOADED_TWICE,
  });
}

function tell(id: string, { facts, rows, pictures, embeds }: Comparison): void {
  const changed = rows.filter(({ kind }) => kind !== 'same');
  const words = changed.map(({ kind, old, new: next, edit }) =>
    `${kind} ${JSON.stringify(edit ?? '')}: ${old ?? ''} => ${next ?? ''}`.slice(0, 260),
  );
  console.log(
    `       ${id}\n         ${[...[...facts, ...pictures, ...embeds].map((change) => JSON.stringify(change).slice(0, 200)), ...words].join('\n         ')}`,
  );
}

/** Whether a comparison tells an edit, and nothing else. */
type Tells = (comparison: Comparison, edit: EditedPage) => boolean;

const partsOf = (comparison: Comparison, op: 'added' | 'removed'): string =>
  comparison.rows
    .flatMap(({ parts }) => parts.flatMap((part) => (part.op === op ? [part.text.trim()] : [])))
    .join(' ');

const onlyRow = ({ facts, rows }: Comparison) => {
  const changes = rows.filter(isChange);
  return facts.length === 0 && changes.length === 1 ? changes[0] : undefined;
};

const edited =
  (kind: 'words' | 'figure' | 'sentence'): Tells =>
  (comparison, { removed, added }) => {
    const row = onlyRow(comparison);
    const isKind = row?.kind === 'edited' && row.edit?.kinds.join() === kind;
    return (
      isKind &&
      partsOf(comparison, 'removed') === (removed ?? '') &&
      partsOf(comparison, 'added') === (added ?? '')
    );
  };

const KINDS: Record<EditName, Tells> = {
  word: edited('words'),
  figure: edited('figure'),
  sentence: edited('sentence'),
  moved: (comparison, { added }) => {
    const row = onlyRow(comparison);
    return row?.kind === 'moved-here' && row.edit === null && row.new === added?.normalize('NFC');
  },
  correction: (comparison, { added }) => {
    const row = onlyRow(comparison);
    return row?.kind === 'added' && row.edit?.kinds.join() === 'correction' && row.new === added;
  },
};

async function makeEdits(bars: Bars, browser: ExtractionPage, pages: readonly BenchPage[]): Promise<void> {
  for (const name of Object.keys(KINDS) as EditName[]) {
    let [made, missed] = [0, 0];
    for (const page of pages) {
      if (made === EDITS_A_KIND) break;
      const edit = JSON.parse(await browser.call(name, page.html(), page.url)) as EditedPage | null;
      if (!edit) continue;
      made++;
      if (!tells(KINDS[name], edit, page.id)) missed++;
    }
    report(bars, name, made, missed);
  }
  await changeHeadlines(bars, browser, pages);
}

function tells(isTold: Tells, edit: EditedPage, id: string): boolean {
  const [before, after] = [version(edit.before, ARCHIVED), version(edit.after, LATER)];
  const comparison = compareVersions(before, after);
  const isFound = isTold(comparison, edit) && !isSameVersion(before, after);
  if (!isFound) {
    console.log(`       - ${edit.removed ?? ''} + ${edit.added ?? ''}`.slice(0, 300));
    tell(id, comparison);
  }
  return isFound;
}

async function changeHeadlines(
  bars: Bars,
  browser: ExtractionPage,
  pages: readonly BenchPage[],
): Promise<void> {
  let [made, missed] = [0, 0];
  for (const page of pages) {
    if (made === EDITS_A_KIND) break;
    const before = await extract(browser, page.html(), page.url);
    if (!before?.title) continue;
    made++;
    const after = { ...before, title: before.title.replace(/\S+$/, (last) => `not ${last}`) };
    const isTold: Tells = ({ facts, paragraphs }) =>
      paragraphs === 0 &&
      facts.length === 1 &&
      facts[0]?.fact === 'title' &&
      facts[0].parts.some(({ op }) => op === 'added');
    if (!tells(isTold, { before, after, removed: null, added: 'not' }, page.id)) missed++;
  }
  report(bars, 'headline', made, missed);
}

function report(bars: Bars, name: string, made: number, missed: number): void {
  bars.add({
    name: `edits of known kind told as that and nothing else: ${name}`,
    figure: `${made - missed} of ${made}`,
    bar: `${EDITS_A_KIND} of ${EDITS_A_KIND}`,
    ok: made === EDITS_A_KIND && missed === 0,
  });
}

/** How a long article was changed: how many words stand in a paragraph, and what share of all words is another. */
const LONG: readonly [name: string, wordsInParagraph: number, share: number][] = [
  ['a word in a hundred changed', 60, 0.01],
  ['a word in three changed', 60, 0.33],
  ['every word changed', 60, 1],
  ['all in one paragraph, a word in ten changed', LONG_ARTICLE_WORDS, 0.1],
  ['all in one paragraph, every second word changed', LONG_ARTICLE_WORDS, 0.5],
  ['a word a line, a word in three changed', 1, 0.33],
];

function compareLong(bars: Bars): void {
  for (const [name, wordsInParagraph, share] of LONG) {
    const article = longArticle(LONG_ARTICLE_WORDS, wordsInParagraph, 5);
    const [before, after] = [asVersion(article, ARCHIVED), asVersion(rewritten(article, share, 6), LATER)];
    const start = performance.now();
    compareVersions(before, after);
    const took = performance.now() - start;
    bars.add({
      name: `an article of ${LONG_ARTICLE_WORDS.toLocaleString('en')} words compared, ${name}`,
      figure: `${round(took)} ms`,
      bar: '< 1000 ms',
      ok: took < 1000,
    });
  }
}
