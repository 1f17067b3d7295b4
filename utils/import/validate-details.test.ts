// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../extract/extract-article';
import type { ArticleDetails } from '../model/stated';
import { isDetails } from './validate-details';

const TIME = { raw: '3 March', value: '2025-03-03', precision: 'day', zone: null, ambiguous: false } as const;
const SOURCE = {
  sign: 'credit-line',
  name: 'Redaktor',
  url: 'https://redaktor.example/1',
  raw: 'Source: Redaktor',
  confidence: 'high',
  self: false,
  statedAt: TIME,
} as const;
const STATEMENT = { field: 'title', value: 'Bridge', origin: 'html', believed: true } as const;

const DETAILS: ArticleDetails = {
  published: TIME,
  modified: null,
  section: 'Traffic',
  keywords: ['bridge'],
  licence: null,
  statements: [STATEMENT],
  declaredSources: [SOURCE],
  stated: { views: 12, comments: null },
  omissions: [{ kind: 'related', start: 'More news', words: 40 }],
};

describe('isDetails', () => {
  it('takes what extraction tells of a page', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Bridge opens',
      datePublished: '2025-03-03T08:00:00+04:00',
      dateModified: '2025-03-04',
      keywords: 'bridge, traffic',
      articleSection: 'Traffic',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isBasedOn: 'https://redaktor.example/1',
      commentCount: 7,
    };
    const prose = 'The old bridge over the river was opened to traffic again on Monday morning. '.repeat(5);
    const html =
      `<title>Bridge opens</title><script type="application/ld+json">${JSON.stringify(article)}</script>` +
      `<article><h1>Bridge opens</h1><p>${prose}</p><iframe src="https://v.example/1"></iframe><p>${prose}</p></article>` +
      '<footer><p>All rights reserved by the Valley Paper and those who write for it.</p></footer>';
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const result = extractArticle(doc, 'https://valley.example/2025/bridge-opens');
    const details = result.ok ? result.value.details : null;
    expect(details).toMatchObject({
      published: { precision: 'second' },
      modified: { precision: 'day' },
      section: 'Traffic',
      stated: { comments: 7 },
    });
    for (const list of ['keywords', 'statements', 'declaredSources', 'omissions'] as const) {
      expect(details?.[list], list).not.toEqual([]);
    }
    expect(isDetails(JSON.parse(JSON.stringify(details)))).toBe(true);
  });

  it.each<[string, Partial<Record<keyof ArticleDetails, unknown>>]>([
    ['no source', { declaredSources: [] }],
    ['a source without address', { declaredSources: [{ ...SOURCE, url: null, name: null, statedAt: null }] }],
    ['a sign a later Menbe knows', { declaredSources: [{ ...SOURCE, sign: 'podcast' }] }],
    ['an omission a later Menbe knows', { omissions: [{ kind: 'chat', start: '', words: 0 }] }],
    ['no counts', { stated: { views: null, comments: null } }],
  ])('takes %s', (_what, change) => {
    expect(isDetails({ ...DETAILS, ...change })).toBe(true);
  });

  it.each<[string, Partial<Record<keyof ArticleDetails, unknown>>]>([
    ['a time that is text', { published: '2025-03-03' }],
    ['a precision there is not', { modified: { ...TIME, precision: 'week' } }],
    ['a time that is not sure whether it is ambiguous', { published: { ...TIME, ambiguous: null } }],
    ['a time with more to say', { published: { ...TIME, html: '<b>' } }],
    ['a section that is a list', { section: ['Traffic'] }],
    ['keywords that are text', { keywords: 'bridge' }],
    ['a keyword that is none', { keywords: ['bridge', null] }],
    ['a statement without origin', { statements: [{ ...STATEMENT, origin: undefined }] }],
    ['a source whose address runs code', { declaredSources: [{ ...SOURCE, url: 'javascript:x()' }] }],
    ['a source whose address is relative', { declaredSources: [{ ...SOURCE, url: '/1' }] }],
    ['a confidence there is not', { declaredSources: [{ ...SOURCE, confidence: 'certain' }] }],
    ['a source with a time that is none', { declaredSources: [{ ...SOURCE, statedAt: {} }] }],
    ['one bad source behind a good one', { declaredSources: [SOURCE, null] }],
    ['a count below none', { stated: { views: -1, comments: null } }],
    ['counts without comments', { stated: { views: 1 } }],
    ['an omission without words', { omissions: [{ kind: 'related', start: 'a', words: null }] }],
    ['a field there is not', { extra: 1 } as object],
    ['a field that is missing', { licence: undefined }],
  ])('refuses %s', (_what, change) => {
    expect(isDetails({ ...DETAILS, ...change })).toBe(false);
  });
});
