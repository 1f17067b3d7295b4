import 'fake-indexeddb/auto';
import { MenbeDatabase } from '../../utils/db/database';
import type { Article } from '../../utils/model/article';
import type { ArticleDetails } from '../../utils/model/stated';

/** Details of a page that states nothing; give only what the test is about. */
export function someDetails(overrides: Partial<ArticleDetails> = {}): ArticleDetails {
  return {
    published: null,
    modified: null,
    section: null,
    keywords: [],
    licence: null,
    statements: [],
    declaredSources: [],
    stated: { views: null, comments: null },
    omissions: [],
    ...overrides,
  };
}

/** An article as extraction returns it; give only what the test is about. */
export function anArticle(overrides: Partial<Article> = {}): Article {
  return {
    url: 'https://xeber.example/az/1',
    canonicalUrl: null,
    title: 'Xəzərin səviyyəsi enir',
    byline: 'Aygün Əliyeva',
    siteName: 'Xəbər',
    lang: 'az',
    dir: 'ltr',
    excerpt: null,
    publishedTime: '2025-10-21T19:44:00+04:00',
    modifiedTime: null,
    leadImage: { url: 'https://xeber.example/1.jpg', alt: null },
    details: someDetails(),
    kind: 'article',
    text: 'Xəzər dənizinin səviyyəsi enir.',
    html: '<p>Xəzər dənizinin səviyyəsi enir.</p>',
    wordCount: 4,
    ...overrides,
  };
}

/** An empty archive of its own, whichever other test files have run in this process. */
export function aDatabase(): MenbeDatabase {
  return new MenbeDatabase(`test-${crypto.randomUUID()}`);
}

/** The nth minute of a fixed day, for captures made one after another. */
export function minute(n: number): Date {
  return new Date(Date.UTC(2026, 10, 23, 8, n));
}

/** The context of a capture made in the nth minute. */
export function at(n: number): { now: Date; browser: string } {
  return { now: minute(n), browser: 'Chromium 156' };
}
