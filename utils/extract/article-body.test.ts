// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { fail, type Result } from '../model/result';
import type { Article } from '../model/article';
import { withArticleBody } from './article-body';
import { cloneDocument, parseInert } from './clone-document';
import { readPage } from './read-page';
import { toArticle } from './to-article';

const URL_HERE = 'https://valley.example/2025/bridge';
const SENTENCE = 'The old bridge over the river was opened to traffic again on Monday morning. ';

/** What a page that shows `shown` becomes where JSON-LD holds `articleBody`. */
function read(
  shown: string | null,
  articleBody: unknown,
): { found: Result<Article>; result: Result<Article> } {
  const ld = JSON.stringify({ '@type': 'NewsArticle', articleBody });
  const doc = new DOMParser().parseFromString(
    `<title>Bridge opens</title><script type="application/ld+json">${ld.replaceAll('<', '\\u003c')}</script>`,
    'text/html',
  );
  const reading = readPage(cloneDocument(doc, URL_HERE), URL_HERE);
  const fields = { kind: 'page', dir: 'rtl', excerpt: 'As the page says' } as const;
  const omissions = [{ kind: 'other', start: 'Subscribe', words: 9 }] as const;
  const found =
    shown === null
      ? fail('page-empty')
      : toArticle({ root: parseInert(shown), omissions }, URL_HERE, reading, fields);
  return { found, result: withArticleBody(found, URL_HERE, reading) };
}

describe('withArticleBody', () => {
  const body = `${SENTENCE.repeat(12)}\n${SENTENCE.repeat(2)}the end`;

  it('takes the text for machines where the page shows only the beginning of it', () => {
    const { result } = read(`<p>${SENTENCE}</p>`, body);
    expect(result).toMatchObject({
      ok: true,
      value: { title: 'Bridge opens', kind: 'article', dir: 'rtl', excerpt: 'As the page says' },
    });
    expect(result.ok && result.value.text.split('\n').map((line) => line.length)).toEqual([
      SENTENCE.length * 12 - 1,
      SENTENCE.length * 2 + 'the end'.length,
    ]);
    expect(result.ok && result.value.html).toMatch(/^<p>The old [^<]*<\/p>\s*<p>The old [^<]*the end<\/p>$/);
    expect(result.ok && result.value.details.omissions).toEqual([]);
  });

  it('takes it where nothing was found', () => {
    expect(read(null, body).result).toMatchObject({ ok: true, value: { kind: 'article' } });
  });

  it.each([
    ['shows most of it', `<p>${SENTENCE.repeat(11)}</p>`, body],
    ['shows more', `<p>${SENTENCE.repeat(40)}</p>`, body],
    ['gives only a summary', `<p>${SENTENCE}</p>`, SENTENCE.repeat(8)],
    ['gives none', `<p>${SENTENCE}</p>`, undefined],
    ['gives something else', `<p>${SENTENCE}</p>`, { text: body }],
    ['gives markup and hardly any text', `<p>${SENTENCE}</p>`, `<p>${'<br>'.repeat(500)}The bridge.</p>`],
  ])('leaves what was found where the page %s', (_what, shown, articleBody) => {
    const { found, result } = read(shown, articleBody);
    expect(result).toBe(found);
  });

  it('reads HTML as such, sanitised, with absolute addresses', () => {
    const { result } = read(
      null,
      `<p>${SENTENCE.repeat(12)}</p><p onclick="x()"><a href="/b">b</a></p><script>x()</script>`,
    );
    expect(result.ok && result.value.html).toMatch(
      /^<p>The old [^<]*<\/p><p><a href="https:\/\/valley\.example\/b">b<\/a><\/p>$/,
    );
  });

  it('takes signs in plain text as they are', () => {
    const { result } = read(null, `${SENTENCE.repeat(12)}\nIf a<b & b>c, then <script>x()</script>`);
    expect(result.ok && result.value.text).toMatch(/\nIf a<b & b>c, then <script>x\(\)<\/script>$/);
  });
});
