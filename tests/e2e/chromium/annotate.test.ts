import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MenbeChromium } from '../../../scripts/browser/launch-chromium';
import type { ExportItem } from '../../../utils/model/export-item';
import { archivePage, openPage } from '../support/archive-page';
import { accessibilityProblems } from '../support/check-accessibility';
import { startChromium, temporaryFolder } from '../support/chromium';
import { exportAll } from '../support/download';
import { readRows } from '../support/read-rows';
import { articlePage, type FixtureServer, serveFixtures } from '../support/serve-fixtures';

const SEA =
  'The level of the sea has fallen by two metres since the turn of the century, the institute said.';
const PORT =
  'Ships can no longer enter the old port without waiting for the wind to turn, captains reported.';
/** Of `SEA`. */
const QUOTE = 'The level of the sea has fallen by two metres since the turn of the century';
const REST = ': the committee published its findings on Tuesday, and the ministry answered within hours.';
const FILLER = Array.from({ length: 5 }, (_, n) => `Paragraph ${n}${REST}`);

let menbe: MenbeChromium;
let server: FixtureServer;
/** Snapshots: of the article that is worked with, of another one, of the first one changed. */
let first: string;
let other: string;
let changed: string;

beforeAll(async () => {
  menbe = await startChromium();
  server = await serveFixtures({
    '/sea': articlePage('The sea falls', [SEA, ...FILLER, PORT]),
    '/river': articlePage('The river rises', FILLER),
  });
  first = await archived('/sea');
  other = await archived('/river');
  const edited = SEA.replace('two metres', 'more than two metres');
  server.set('/sea', articlePage('The sea falls', ['Corrected on Friday.', edited, ...FILLER]));
});
afterAll(async () => {
  await server?.close();
  await menbe?.close();
});

async function archived(path: string): Promise<string> {
  const page = await openPage(menbe, server.url(path, 'news.test'));
  const { snapshotId } = await archivePage(menbe, page);
  await page.close();
  return snapshotId ?? '';
}

async function read(snapshotId: string): Promise<Page> {
  const page = await menbe.openExtensionPage(`library.html#/read/${snapshotId}`);
  await page.waitForSelector(`#reader[data-snapshot-id="${snapshotId}"] #article-body p`);
  return page;
}

const tagsOf = (page: Page) => page.$$eval('.tag bdi', (tags) => tags.map(({ textContent }) => textContent));
const marked = (page: Page) =>
  page.$$eval('#article-body mark', (marks) => marks.map(({ textContent }) => textContent).join(''));

/** Selects words of the article as a reader with a pointer or the keyboard has them selected. */
async function select(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('#article-body') as Element,
      NodeFilter.SHOW_TEXT,
    );
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, words);
  await page.waitForSelector('#highlight-toolbar:popover-open');
}

describe('working with a source', () => {
  it('tags by keyboard, and offers the tag in its spelling on the next source', async () => {
    const page = await read(first);
    await page.keyboard.press('t');
    await page.waitForSelector('#tag-input:focus');
    await page.keyboard.type('Su hövzəsi,Ekologiya');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.tag').length === 2);
    await page.close();

    const next = await read(other);
    await next.keyboard.press('t');
    await next.waitForSelector('#tag-input:focus');
    await next.keyboard.type('EKO');
    await next.waitForSelector('[role=option]');
    await next.keyboard.press('ArrowDown');
    expect(await next.$eval('[role=option][aria-selected=true] bdi', (option) => option.textContent)).toBe(
      'Ekologiya',
    );
    await next.keyboard.press('Enter');
    await next.waitForSelector('.tag');
    expect(await tagsOf(next)).toEqual(['Ekologiya']);
    await next.keyboard.press('Backspace');
    await next.waitForFunction(() => !document.querySelector('.tag'));
    await next.close();
  });

  it('renames a tag on every source', async () => {
    const page = await read(first);
    await page.click('#all-tags');
    await page.waitForSelector('.tag-row');
    await page.click('[aria-label="Rename: Su hövzəsi"]');
    await page.keyboard.type('Su');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('.rename-tag'));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('#tag-dialog'));
    await page.waitForSelector('[aria-label="Remove tag: Su"]');
    expect(await tagsOf(page)).toEqual(['Ekologiya', 'Su']);
    await page.close();
  });

  it('keeps a note in Markdown, also the last keystroke before the tab closes', async () => {
    const page = await read(first);
    await page.keyboard.press('n');
    await page.waitForSelector('#note-field:focus');
    await page.keyboard.type('Ask the **institute** <b>why</b>');
    // Delete deletes a source, but not from here.
    await page.keyboard.press('Delete');
    await page.waitForSelector('#note-status[data-dirty=false]');
    await page.keyboard.type('!');
    await page.close();
    const again = await read(first);
    await again.waitForSelector('.note-view strong');
    expect(await again.$eval('.note-view', (note) => note.textContent?.trim())).toBe(
      'Ask the institute <b>why</b>!',
    );
    await again.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('draft:')));
    const [page1] = (await readRows(again, 'pages')).filter(({ note }) => note !== null);
    expect(page1?.note).toBe('Ask the **institute** <b>why</b>!');
    await again.close();
  });

  it('never writes over what another tab has made of the note', async () => {
    const [one, two] = [await read(other), await read(other)];
    const type = (page: Page, text: string) =>
      page.$eval(
        '#note-field',
        (field, typed) => {
          (field as HTMLTextAreaElement).value = typed;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        text,
      );
    // At once: a tab that has seen what the other stored would have taken it over.
    await Promise.all([type(one, 'one'), type(two, 'two')]);
    await Promise.race([one, two].map((page) => page.waitForSelector('#note-conflict')));
    const loser = (await one.$('#note-conflict')) ? one : two;
    await loser.bringToFront();
    await loser.click('#note-conflict .button');
    await loser.waitForFunction(() => !document.querySelector('#note-conflict'));
    await loser.waitForSelector('.note-view');
    const note = (await readRows(loser, 'pages')).find(({ url }) => url.endsWith('/river'))?.note;
    expect(note?.split('\n\n').sort()).toEqual(['one', 'two']);
    await one.close();
    await two.close();
  });

  it('highlights a selection with h or by colour, and takes a comment', async () => {
    const page = await read(first);
    await select(page, QUOTE);
    await page.keyboard.press('h');
    await page.waitForSelector('mark[data-colour=yellow]');
    await select(page, 'Ships can no longer enter the old port');
    await page.click('#highlight-toolbar [data-colour=pink]');
    await page.waitForSelector('mark[data-colour=pink]');
    expect(await marked(page)).toBe(`${QUOTE}Ships can no longer enter the old port`);
    await page.click('mark[data-colour=pink]');
    await page.waitForSelector('.highlight-card[data-colour=pink]:focus');
    await page.type('.highlight-card[data-colour=pink] textarea', 'Which port?');
    // A comment is stored at a pause.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.click('.highlight-card[data-colour=yellow] .highlight-quote');
    await page.waitForSelector('mark[data-colour=yellow]:focus');
    await page.reload();
    await page.waitForSelector('mark[data-colour=pink]');
    expect(await page.$eval('.highlight-card[data-colour=pink] textarea', (field) => field.value)).toBe(
      'Which port?',
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('keeps a comment whose tab was killed before it was stored', async () => {
    const page = await read(first);
    const field = '.highlight-card[data-colour=pink] textarea';
    await page.waitForSelector(field);
    // What a tab leaves behind that is killed within a keystroke: no event tells it.
    await page.evaluate((selector) => {
      const card = document.querySelector(selector)?.closest('.highlight-card');
      const key = `draft:comment:${card?.id.replace('highlight-', '')} another-tab`;
      localStorage.setItem(key, JSON.stringify({ text: 'Which port? And when?', base: 'Which port?' }));
    }, field);
    await page.reload();
    const shows = (wanted: string) =>
      page.waitForFunction(
        (selector, text) => document.querySelector<HTMLTextAreaElement>(selector)?.value === text,
        {},
        field,
        wanted,
      );
    await shows('Which port? And when?');
    await page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('draft:')));
    const comments = (await readRows(page, 'highlights')).map(({ comment }) => comment);
    expect(comments).toContain('Which port? And when?');
    await page.close();
  });

  it('undoes deleting a highlight', async () => {
    const page = await read(first);
    await page.waitForSelector('.highlight-card[data-colour=pink]');
    await page.hover('.highlight-card[data-colour=pink]');
    await page.click('.highlight-card[data-colour=pink] .button-danger');
    await page.waitForFunction(() => !document.querySelector('mark[data-colour=pink]'));
    await page.waitForSelector('#undo-highlight:focus');
    await page.keyboard.press('Enter');
    await page.waitForSelector('mark[data-colour=pink]');
    await page.close();
  });

  it('finds highlights again in a changed version, and keeps those whose words are gone', async () => {
    changed = await archived('/sea');
    expect(changed).not.toBe(first);
    const page = await read(changed);
    await page.waitForSelector('mark[data-colour=yellow]');
    expect(await marked(page)).toBe(QUOTE.replace('two', 'more than two'));
    expect(await page.$eval('#orphans .highlight-quote', (quote) => quote.textContent)).toBe(
      'Ships can no longer enter the old port',
    );
    await page.close();
  });

  it('counts openings, not renderings, nor a change of version', async () => {
    const page = await read(other);
    const opens = async () =>
      (await readRows(page, 'pages')).find(({ url }) => url.endsWith('/river'))?.opens;
    const before = (await opens()) ?? 0;
    await page.keyboard.press('t');
    await page.waitForSelector('#tag-input:focus');
    await page.keyboard.type('x,');
    await page.waitForSelector('.tag');
    expect(await opens()).toBe(before);
    await page.keyboard.press('Backspace');
    await page.goto(page.url().replace(other, first));
    await page.waitForSelector(`#reader[data-snapshot-id="${first}"]`);
    await page.goto(page.url().replace(first, other));
    await page.waitForSelector(`#reader[data-snapshot-id="${other}"]`);
    await page.waitForFunction(() => document.querySelector('#article-body p'));
    expect(await opens()).toBe(before + 1);
    await page.close();
  });

  it('copies the source’s address, and says so', async () => {
    const page = await read(first);
    await page.click('#more-actions');
    await page.click('#copy-link');
    await page.waitForFunction(
      () => document.querySelector('.copy-outcome')?.textContent === 'Address copied',
    );
    await page.close();
  });

  it('exports all of it', async () => {
    const page = await menbe.openExtensionPage('library.html');
    await page.waitForSelector('[data-page-url]');
    const file = await exportAll(menbe, page, await temporaryFolder());
    const { items } = JSON.parse(await readFile(file, 'utf8')) as { items: ExportItem[] };
    const item = items.find(({ id }) => id === first);
    expect(item).toMatchObject({ tags: ['Su', 'Ekologiya'], note: 'Ask the **institute** <b>why</b>!' });
    expect(item?.opens).toBeGreaterThan(2);
    expect(item?.highlights.map(({ target, body }) => [target.selector.exact, body[0]?.value])).toEqual([
      [QUOTE, undefined],
      ['Ships can no longer enter the old port', 'Which port? And when?'],
    ]);
    expect(items.find(({ id }) => id === changed)?.highlights).toEqual([]);
    await page.close();
  });
});
