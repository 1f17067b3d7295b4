// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { extractArticle } from './extract-article';

const SENTENCES = [
  'Bakıda Koroğlu körpüsü təmir üçün bağlanıb.',
  'Bu barədə Dövlət Yol Polisi məlumat yayıb.',
  'Təmir noyabrın 25-nə qədər davam edəcək.',
  'Sürücülərə başqa yollardan istifadə etmək tövsiyə olunur.',
  'Ötən il körpüdən gündə 40 min avtomobil keçib.',
  'Hadisə ilə bağlı araşdırma aparılır.',
  'Məlumatı “Xəbər” agentliyi yayıb.',
];
const NEWS = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Körpü bağlanıb',
  datePublished: '2026-11-20T09:00:00+04:00',
  author: { '@type': 'Person', name: 'Leyla Məmmədova' },
};
const MORE = Array.from({ length: 8 }, (_, n) => `<li><a href="/az/${n}">Başqa xəbər ${n}</a></li>`).join('');

/** A short report as portals have it: byline and date above, other news below. */
function report(body: string, declared: object | null = NEWS): string {
  const head = declared ? `<script type="application/ld+json">${JSON.stringify(declared)}</script>` : '';
  return `<!doctype html><html lang="az"><head><title>Körpü bağlanıb | Xəbər</title>
<meta property="og:type" content="article">${head}</head><body>
<header><nav><a href="/">Ana səhifə</a> <a href="/siyaset">Siyasət</a> <a href="/idman">İdman</a></nav></header>
<main><article><h1>Körpü bağlanıb</h1><div class="meta"><span class="author">Leyla Məmmədova</span>
<time datetime="2026-11-20T09:00:00+04:00">20 noyabr 2026</time></div>${body}</article>
<aside><h3>Oxşar xəbərlər</h3><ul>${MORE}</ul></aside></main></body></html>`;
}

function read(html: string, url = 'https://xeber.example/az/korpu-1') {
  const result = extractArticle(new DOMParser().parseFromString(html, 'text/html'), url);
  return result.ok ? result.value : null;
}

const paragraphs = (sentences: readonly string[]) => sentences.map((text) => `<p>${text}</p>`).join('');

it.each([
  ['a paragraph for each sentence', paragraphs(SENTENCES)],
  ['one paragraph', `<p>${SENTENCES.join(' ')}</p>`],
  ['lines', `<div>${SENTENCES.join('<br><br>')}</div>`],
  ['boxes', SENTENCES.map((text) => `<div>${text}</div>`).join('')],
  [
    'tags below',
    `${paragraphs(SENTENCES)}<div class="tags"><a href="/t/1">körpü</a> <a href="/t/2">yol</a></div>`,
  ],
])('takes short news that the page declares, with its author, for an article: %s', (_what, body) => {
  const article = read(report(body));
  expect(article).toMatchObject({ kind: 'article', byline: 'Leyla Məmmədova' });
  expect(article?.wordCount).toBeLessThan(91);
  expect(article?.text).toContain('tövsiyə olunur.');
});

it('keeps a brief of a few sentences to itself, whatever else is on its page', () => {
  const article = read(report(`<p>${SENTENCES.slice(0, 4).join(' ')}</p>`));
  expect(article).toMatchObject({ kind: 'article' });
  expect(article?.text).toBe(SENTENCES.slice(0, 4).join(' '));
});

it('does not take the same for an article where nobody and no day is named', () => {
  const unsigned = report(paragraphs(SENTENCES), {
    '@type': 'NewsArticle',
    headline: 'Körpü bağlanıb',
  }).replace(/<div class="meta">.*?<\/div>/s, '');
  expect(read(unsigned)?.kind).toBe('page');
});

it('takes a front page that declares its leading news for a page', () => {
  expect(read(report(paragraphs(SENTENCES)), 'https://xeber.example/az/')?.kind).toBe('page');
});
