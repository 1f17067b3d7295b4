import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { compareVersions } from '../../../utils/diff/compare-versions';
import type { ComparedVersion } from '../../../utils/diff/compared-version';
import { isSameVersion } from '../../../utils/diff/is-same-version';
import type { Article } from '../../../utils/model/article';
import type { Result } from '../../../utils/model/result';
import { EDIT_PAIRS, type EditPair, pageWith, toldOf } from '../../support/edit-pairs';
import type { Bars } from '../bars';
import { type ExtractionPage, openExtractionPage } from '../extract/extraction-page';

const ADDRESS = 'https://sea.example/falling';

/** Pages extracted in a real browser before and after an edit: each must be told as what it is and as nothing else. */
export async function benchEdits(bars: Bars): Promise<void> {
  const module = new URL('diff/bench-extraction.ts', import.meta.url).pathname;
  const browser = await openExtractionPage(await ensureBrowser('chromium', console.log), module);
  let right = 0;
  try {
    for (const pair of EDIT_PAIRS) if (await isToldRight(browser, pair)) right++;
  } finally {
    await browser.close();
  }
  bars.add({
    name: 'pairs of edits told right (words, cells, rows, links, pictures, captions, marks, figures, letters)',
    figure: `${right} of ${EDIT_PAIRS.length}`,
    bar: `${EDIT_PAIRS.length} of ${EDIT_PAIRS.length}`,
    ok: right === EDIT_PAIRS.length,
  });
}

async function isToldRight(browser: ExtractionPage, pair: EditPair): Promise<boolean> {
  const { name, before, after, bytes = [{}, {}], tells } = pair;
  const [old, next] = [await version(browser, before, bytes[0]), await version(browser, after, bytes[1])];
  const told = toldOf(compareVersions(old, next)).join(', ');
  const isRight = told === tells.join(', ') && isSameVersion(old, next) === (tells.length === 0);
  if (!isRight) console.log(`       ${name}: told as "${told}", not "${tells.join(', ')}"`);
  return isRight;
}

async function version(
  browser: ExtractionPage,
  inside: string,
  bytes: Readonly<Record<string, string>>,
): Promise<ComparedVersion> {
  const read = JSON.parse(await browser.call('extractArticle', pageWith(inside), ADDRESS)) as Result<Article>;
  if (!read.ok) throw new Error(read.error.code);
  const pictures = Object.entries(bytes).map(([url, sha256]) => ({ url, from: url, sha256 }));
  return { ...read.value, archivedAt: '2026-11-23T08:00:00.000Z', pictures };
}
