// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../model/article';
import type { Result } from '../model/result';
import { extractArticle } from './extract-article';

interface Expected {
  url: string;
  result: Result<Article>;
}

const PAGES = path.resolve('tests/fixtures/pages');

/** Pages whose expectation needs more than the page alone; they have tests of their own. */
const APART = ['selection'];

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function outerHtml(doc: Document): string {
  return new XMLSerializer().serializeToString(doc);
}

const names = readdirSync(PAGES).filter((name) => !APART.includes(name));

describe('fixture pages', () => {
  it('are there', () => {
    expect(names.length).toBeGreaterThan(8);
  });

  it.each(names)('%s gives what is expected, and is left as it was', (name) => {
    const source = readFileSync(path.join(PAGES, name, 'source.html'), 'utf8');
    const file = path.join(PAGES, name, 'expected.json');
    expect(existsSync(file), `${name} has no expected.json`).toBe(true);
    const expected = JSON.parse(readFileSync(file, 'utf8')) as Expected;
    const doc = parse(source);
    const before = outerHtml(doc);
    const result = extractArticle(doc, expected.url);
    expect(outerHtml(doc)).toBe(before);
    // Hashes tell a reader of the expectation nothing; find-content.test.ts looks at them.
    const readable = JSON.stringify(result, (key, value) => (key === 'omittedLines' ? undefined : value));
    expect(JSON.parse(readable)).toEqual(expected.result);
  });
});

describe('extractArticle', () => {
  const paragraph =
    'Enough words, in whole sentences, to be taken for the text of an article by whoever reads it. ';

  it('takes what is nested too deep for Readability for a page', () => {
    const doc = parse('<title>Deep</title><article></article>');
    let innermost = doc.querySelector('article') ?? doc.body;
    for (let depth = 0; depth < 1300; depth++) innermost = innermost.appendChild(doc.createElement('div'));
    innermost.textContent = paragraph.repeat(10);
    expect(extractArticle(doc, 'https://a.example/deep')).toMatchObject({
      ok: true,
      value: { kind: 'page' },
    });
  });

  it('takes the text for browsers without scripts when there is no other', () => {
    const post = '<p>The first post, with <a href="https://forum.example/b">a link</a>.</p>';
    const result = extractArticle(
      parse(`<title>Forum</title><div id="app"></div><noscript>${post}<script>1</script></noscript>`),
      'https://forum.example/t/1',
    );
    expect(result).toMatchObject({
      ok: true,
      value: { kind: 'page', text: 'The first post, with a link.' },
    });
    expect(result.ok && result.value.html).toContain('href="https://forum.example/b"');
    const shown = extractArticle(
      parse(
        `<title>News</title><p>Shown, and more of it than for browsers without scripts.</p><noscript>${post}</noscript>`,
      ),
      'https://news.example/t/1',
    );
    expect(shown).toMatchObject({
      ok: true,
      value: { text: 'Shown, and more of it than for browsers without scripts.' },
    });
  });

  it('refuses documents that hold no text', () => {
    const doc = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(extractArticle(doc, 'https://a.example/x.svg')).toMatchObject({
      ok: false,
      error: { code: 'page-empty' },
    });
  });

  it('reads XHTML pages like HTML ones', () => {
    const doc = new DOMParser().parseFromString(
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Old page</title></head><body><div><p>${paragraph.repeat(4)}</p><p>${paragraph.repeat(4)}</p></div></body></html>`,
      'application/xhtml+xml',
    );
    expect(extractArticle(doc, 'https://a.example/x')).toMatchObject({
      ok: true,
      value: { kind: 'article', title: 'Old page' },
    });
  });

  it('writes no lone surrogates', () => {
    const doc = parse(`<title>x</title><article><p>${paragraph.repeat(5)}</p></article>`);
    doc.querySelector('p')?.append('\ud800');
    doc.title = 'half \udc00 pair';
    const result = extractArticle(doc, 'https://a.example/x');
    expect(result.ok && result.value.text.isWellFormed() && result.value.html.isWellFormed()).toBe(true);
    expect(result.ok && result.value.title?.isWellFormed()).toBe(true);
  });
});
