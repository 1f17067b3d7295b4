import type { Article } from '../../../utils/model/article';

/** An article with a number, as extraction would give it. */
export function anArticleOf(n: number, site = 'made.example'): Article {
  const url = `https://${site}/${n}`;
  const paragraphs = Array.from(
    { length: 6 },
    (_, part) => `Paragraph ${part} of article ${n}: səviyyə enir 😀.`,
  );
  return {
    url,
    canonicalUrl: url,
    title: `Article ${n}`,
    byline: null,
    siteName: 'Made',
    lang: 'en',
    dir: 'ltr',
    excerpt: null,
    publishedTime: '2026-01-02',
    modifiedTime: null,
    leadImage: null,
    details: {
      published: null,
      modified: null,
      section: null,
      keywords: [],
      licence: null,
      statements: [],
      declaredSources: [],
      stated: { views: null, comments: null },
      omissions: [],
    },
    kind: 'article',
    text: paragraphs.join('\n\n'),
    html: paragraphs.map((text) => `<p>${text}</p>`).join(''),
    wordCount: 40,
  };
}
