// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { lineHash } from '../model/line-hash';
import { BLOCK_WIDTH } from './blocks/block-features';
import { scoreBlock } from './blocks/block-model';
import { cloneDocument } from './clone-document';
import { describeBlocks, findContent } from './find-content';
import { UNSEEN } from './is-hidden';
import { readMetadata } from './metadata/read-metadata';

const URL_HERE = 'https://valley.example/2025/old-bridge-opens-again';

const PROSE = [
  'The old bridge over the river was opened to traffic again on Monday morning, after two years of work.',
  'Engineers had found cracks in three of its piers, and the town council decided to close it at once.',
  '“We could not take the risk,” said the mayor, who was among the first to walk across the new deck.',
  'The repairs cost four million, half of which was paid by the region, and were finished a month early.',
  'Buses will use it from next week on; lorries, however, still have to take the longer way round.',
];

const list = (name: string, words: readonly string[]): string =>
  `<ul class="${name}">${words.map((word) => `<li><a href="/${word}">${word}</a></li>`).join('')}</ul>`;

const MENU = ['News', 'Sport', 'Culture', 'Weather', 'Jobs', 'Contact'];
const FOOTER = 'All rights reserved by the Valley Paper and those who write for it every day.';

const PAGE = `<title>Old bridge opens again | Valley Paper</title><meta property="og:type" content="article">
  <header class="site-header"><nav>${list('menu', MENU)}</nav></header>
  <main><article class="post"><h1>Old bridge opens again</h1><div class="entry-content">
  ${PROSE.map((text) => `<p>${text} ${text.replace('The', 'This')}</p>`).join('\n')}
  <figure><img src="/b.jpg" alt=""><figcaption>The deck</figcaption></figure><p>${PROSE.join(' ')}</p>
  </div></article></main>
  <footer class="footer"><p>${FOOTER}</p>${list('footer-links', ['About', 'Imprint', 'Terms', 'Privacy'])}</footer>`;

function read(html: string) {
  const clone = cloneDocument(new DOMParser().parseFromString(html, 'text/html'), URL_HERE);
  return { clone, metadata: readMetadata(clone, URL_HERE) };
}

function find(html: string) {
  const { clone, metadata } = read(html);
  return findContent(clone, metadata);
}

/** The texts of the page's blocks. */
function blocksOf(html: string): string[] {
  const { clone, metadata } = read(html);
  return describeBlocks(clone, metadata).page.blocks.map(({ text }) => text.trim());
}

describe('the block model', () => {
  const { clone, metadata } = read(PAGE);
  const { page, rows, words } = describeBlocks(clone, metadata);
  const scores = words.map((_, index) => scoreBlock(rows, index * BLOCK_WIDTH));
  const scoresIn = (selector: string) =>
    scores.filter((_, index) => page.blocks[index]?.box.element.matches(selector));

  it('is given a number for everything', () => {
    expect(rows).toHaveLength(page.blocks.length * BLOCK_WIDTH);
    expect(rows.every(Number.isFinite)).toBe(true);
  });

  it('tells probabilities, whatever the row', () => {
    for (const extreme of [0, -1e6, 1e6])
      scores.push(scoreBlock(new Float32Array(BLOCK_WIDTH).fill(extreme), 0));
    for (const score of scores) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('takes prose for content rather than lists of links', () => {
    const prose = scoresIn('.entry-content > p');
    const links = scoresIn('.menu > li,.footer-links > li');
    expect([prose.length, links.length]).toEqual([6, 10]);
    expect(Math.min(...prose)).toBeGreaterThan(Math.max(...links));
  });

  it('judges the row it is shown', () => {
    const index = page.blocks.findIndex(({ text }) => text.startsWith('Engineers'));
    const row = rows.slice(index * BLOCK_WIDTH, (index + 1) * BLOCK_WIDTH);
    expect(scoreBlock(row, 0)).toBe(scores[index]);
    expect(scores[index]).not.toBe(scores[0]);
  });
});

describe('findContent', () => {
  it('leaves the article, with the pictures between its paragraphs, and nothing around it', () => {
    const root = find(PAGE)?.root;
    const text = root?.textContent ?? '';
    for (const sentence of PROSE)
      expect(text.split(sentence)).toHaveLength(sentence.startsWith('The') ? 3 : 4);
    expect(root?.querySelector('figure > img')).not.toBeNull();
    expect(text).toContain('The deck');
    for (const word of [...MENU, 'Imprint', FOOTER]) expect(text).not.toContain(word);
  });

  it('tells what it left out', () => {
    expect(find(PAGE)?.omissions).toContainEqual({ kind: 'navigation', start: FOOTER, words: 19 });
  });

  it('does not tell of the title, which is stored apart', () => {
    const title = 'The old bridge over the river is open to traffic again';
    const page = PAGE.replace(FOOTER, title);
    const starts = (html: string) => find(html)?.omissions.map(({ start }) => start);
    expect(starts(page)).toContain(title);
    expect(starts(page.replaceAll('Old bridge opens again', title))).not.toContain(title);
  });

  it('finds nothing on a page without words', () => {
    expect(
      find('<title>x</title><div><img src="/p.jpg"></div><script>let words = "in a script";</script>'),
    ).toBeNull();
  });
});

describe('describeBlocks', () => {
  it('reads parts that were streamed later where they belong', () => {
    expect(
      blocksOf('<p>a</p><template id="B:0"></template><p>c</p><div hidden id="S:0"><p>b</p></div>'),
    ).toEqual(['a', 'b', 'c']);
  });

  it('passes over what is for browsers without scripts, unless it is the page', () => {
    const noscript = `<noscript><p>${PROSE[0]}</p></noscript>`;
    expect(blocksOf(`<p>${PROSE.join(' ')}</p>${noscript}`)).toEqual([PROSE.join(' ')]);
    expect(blocksOf(`<p>Please wait</p>${noscript}`)).toEqual(['Please wait', PROSE[0]]);
    expect(blocksOf('<p>Hi</p><noscript>Please turn on scripts to see it</noscript>')).toEqual(['Hi']);
  });

  it('notes every line it leaves out, however short, and none that it keeps', () => {
    const { omittedLines = '' } = find(PAGE) ?? {};
    const hashes: string[] = omittedLines.match(/.{6}/g) ?? [];
    const left = [...MENU, FOOTER, 'About', 'Imprint', 'Terms', 'Privacy'];
    expect(left.filter((line) => !hashes.includes(lineHash(line)))).toEqual([]);
    expect(hashes).not.toContain(lineHash(PROSE.join(' ')));
  });
});

describe('what the reader could not see', () => {
  const HIDDEN =
    'Printed from the pages of the Valley Paper; to be copied with its permission only, and only as a whole.';
  const pageWith = (html: string) => PAGE.replace('<figure>', `${html}<figure>`);
  const textOf = (html: string) => find(html)?.root.textContent ?? '';

  it('is no content, and is named among the omissions', () => {
    const found = find(pageWith(`<div ${UNSEEN}><p>${HIDDEN}</p></div>`));
    expect(found?.root.textContent).not.toContain(HIDDEN);
    expect(found?.root.textContent).toContain(PROSE[0]);
    expect(found?.omissions).toContainEqual({
      kind: 'hidden',
      start: HIDDEN,
      words: expect.any(Number) as number,
    });
    expect(found?.omittedLines).toContain(lineHash(HIDDEN));
  });

  it('goes from the middle of a sentence', () => {
    const sentence = `Half of it was paid by the <b>region<span ${UNSEEN}>A part of the country</span></b>, as was said before.`;
    expect(textOf(pageWith(`<p>${sentence}</p>`))).toContain('by the region, as');
  });

  it('stays where hardly anything else is there: the page waits behind a curtain', () => {
    expect(textOf(PAGE.replace('<main>', `<main ${UNSEEN}>`))).not.toContain(PROSE[0]);
    const alone = PAGE.replace(/<header[^]*<\/header>|<footer[^]*<\/footer>/g, '');
    expect(textOf(alone.replace('<main>', `<main ${UNSEEN}>`))).toContain(PROSE[0]);
  });
});
