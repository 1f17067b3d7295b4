// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pageClaim } from './page-claim';

const claim = (...types: unknown[]): number =>
  pageClaim(
    types.map((type) => ({ '@type': type })),
    false,
  );

describe('pageClaim', () => {
  it('is 0 for a page that calls itself nothing known', () => {
    expect(claim()).toBe(0);
    expect(claim('Person', 'ImageObject', undefined)).toBe(0);
  });

  it('is the same number for all kinds of articles, wherever they are said to be one', () => {
    const article = pageClaim([], true);
    for (const type of ['Article', 'BlogPosting', 'Report', 'Review', 'Recipe', 'LiveBlogPosting']) {
      expect(claim(type)).toBe(article);
    }
    expect(pageClaim([{ '@type': 'WebPage' }], true)).toBe(article);
    expect(article).toBe(7);
  });

  it('is the more telling of several, in whatever order', () => {
    const order = [
      'WebPage',
      'CollectionPage',
      'AboutPage',
      'Product',
      'QAPage',
      'Conversation',
      'Article',
      'ReportageNewsArticle',
    ];
    order.forEach((type, index) => {
      expect(claim(type)).toBe(index + 1);
      for (const lesser of order.slice(0, index)) {
        expect(claim(type, lesser)).toBe(claim(type));
        expect(claim(lesser, type)).toBe(claim(type));
        expect(claim([lesser, type])).toBe(claim(type));
      }
    });
  });

  it('reads types with the address of the vocabulary, and whole names only', () => {
    expect(claim('https://schema.org/Product')).toBe(claim('Product'));
    expect(claim('ProductModel')).toBe(0);
  });
});
