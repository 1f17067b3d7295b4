// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cloneDocument } from '../clone-document';
import { readMetadata } from './read-metadata';

const URL = 'https://www.valley.example/news/1';

function read(html: string) {
  return readMetadata(cloneDocument(new DOMParser().parseFromString(html, 'text/html'), URL), URL);
}

describe('readMetadata', () => {
  it('says where each field comes from, and keeps what contradicts it', () => {
    const { details, fields } = read(
      `<html lang="en"><title>Bridge opens | The Valley</title>
       <meta property="og:title" content="Bridge: what to know"><meta property="og:site_name" content="The Valley">
       <h1>Bridge opens</h1>`,
    );
    expect(fields.title).toBe('Bridge opens');
    expect(details.statements.filter(({ field }) => field === 'title')).toEqual([
      { field: 'title', value: 'Bridge opens', origin: 'visible', believed: true },
      { field: 'title', value: 'Bridge: what to know', origin: 'opengraph', believed: false },
    ]);
    expect(details.statements).toContainEqual({
      field: 'siteName',
      value: 'The Valley',
      origin: 'opengraph',
      believed: true,
    });
  });

  it('invents nothing', () => {
    const { details, fields } = read('<p>x</p>');
    expect(details).toEqual({
      section: null,
      keywords: [],
      licence: null,
      published: null,
      modified: null,
      statements: [],
    });
    expect(fields).toMatchObject({ title: null, byline: null, siteName: null, lang: null, leadImage: null });
  });

  it('detects the language where none or another is declared', () => {
    const text = '<p>Körpü bu gün səhər açıldı və ilk maşınlar keçdi, deyə nazirlik məlumat verib.</p>';
    expect(read(text).fields.lang).toBe('az');
    const { fields, details } = read(`<html lang="en-US">${text}`);
    expect(fields.lang).toBe('az');
    expect(details.statements).toContainEqual({
      field: 'lang',
      value: 'en-US',
      origin: 'html',
      believed: false,
    });
    expect(read(`<html lang="az-AZ">${text}`).fields.lang).toBe('az-AZ');
    expect(read(`<html lang="eo">${text}`).fields.lang).toBe('eo');
  });

  it('reads section and keywords wherever they stand', () => {
    const { details } = read(
      `<meta property="article:section" content="Nəqliyyat"><meta property="article:tag" content="körpü">
       <meta name="keywords" content="Körpü, yol; şəhər">
       <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x","keywords":["yol"]}]}</script>`,
    );
    expect(details.section).toBe('Nəqliyyat');
    expect(details.keywords).toEqual(['yol', 'körpü', 'şəhər']);
  });

  it('reads the licence of the page, not of a picture', () => {
    const cc = 'https://creativecommons.org/licenses/by/4.0/';
    expect(read(`<a rel="license" href="${cc}">CC BY</a>`).details.licence).toBe(cc);
    expect(read(`<figure><a rel="license" href="${cc}">CC BY</a></figure>`).details.licence).toBeNull();
    expect(read('<meta name="dc.rights" content="Bütün hüquqlar qorunur">').details.licence).toBe(
      'Bütün hüquqlar qorunur',
    );
    const ld = `<script type="application/ld+json">{"@type":"Article","headline":"x","license":{"@id":"${cc}"}}</script>`;
    expect(read(ld).details.licence).toBe(cc);
  });

  it('describes the lead image as the page does where it shows it', () => {
    expect(
      read(
        '<meta property="og:image" content="/big/bridge-1.jpg"><img src="/small/bridge-1.jpg?w=300" alt="The bridge">',
      ).fields.leadImage,
    ).toEqual({ url: 'https://www.valley.example/big/bridge-1.jpg', alt: 'The bridge' });
  });

  it('keeps other addresses beside the canonical one', () => {
    const { fields, details } = read(
      '<link rel="canonical" href="/news/1"><meta property="og:url" content="https://origin.example/1">',
    );
    expect(fields.canonicalUrl).toBe('https://www.valley.example/news/1');
    expect(details.statements.filter(({ field }) => field === 'canonicalUrl')).toEqual([
      { field: 'canonicalUrl', value: fields.canonicalUrl, origin: 'link', believed: true },
      { field: 'canonicalUrl', value: 'https://origin.example/1', origin: 'opengraph', believed: false },
    ]);
  });

  it('decodes named entities that the page has encoded twice', () => {
    const { fields } = read(
      `<meta property="og:title" content="B&amp;uacute;squeda &amp;laquo;r&amp;aacute;pida&amp;raquo; &amp;ndash; sin &amp;Ntilde;, &amp;scaron; y &amp;foo;">
       <script type="application/ld+json">{"@type":"Article","author":{"name":"Jos&eacute; Mu&ntilde;oz"}}</script>`,
    );
    expect(fields.title).toBe('Búsqueda «rápida» – sin Ñ, š y &foo;');
    expect(fields.byline).toBe('José Muñoz');
  });
});

describe('a head that another page has left', () => {
  const HEAD = `<title>The bridge opens | The Valley</title><link rel="canonical" href="/news/7"><meta property="og:url" content="${URL.replace('/1', '/7')}">
    <meta property="og:title" content="The bridge opens"><meta property="og:site_name" content="The Valley"><meta name="author" content="Ann Lee">
    <meta property="article:published_time" content="2025-03-01"><meta name="description" content="It opens.">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"The bridge opens","author":{"name":"Ann Lee"},
    "datePublished":"2025-03-01","mainEntityOfPage":"/news/7"}</script>`;
  const TEXT =
    '<p>A paragraph that is long enough to be the text of an article about beekeepers, with a comma, and more words than a label has.</p>';
  const BEES = `<h1>Bees die in a mild winter</h1>${TEXT}`;

  it('says nothing about the page that is shown', () => {
    const { fields, claims } = read(HEAD + BEES);
    expect(fields).toMatchObject({
      title: 'Bees die in a mild winter',
      byline: null,
      publishedTime: null,
      excerpt: null,
      canonicalUrl: null,
      siteName: 'The Valley',
    });
    expect(claims).toBeNull();
  });

  it('leaves what the page itself shows', () => {
    const { fields } = read(
      `${HEAD}<h1>Bees die in a mild winter</h1><p class="byline">By Odo Lind</p><time datetime="2026-01-03">3 January 2026</time>${TEXT}`,
    );
    expect(fields).toMatchObject({ byline: 'Odo Lind', publishedTime: '2026-01-03' });
  });

  it.each([
    ['names the address of the page', HEAD.replace('href="/news/7"', 'href="/news/1/"') + BEES],
    ['has a title that the page shows', `${HEAD}<h1>Bridge opens after two years</h1>${TEXT}`],
    [
      'names an address of another site, which had the article first',
      `${HEAD.replaceAll('/news/7', '//other.example/news/7').replaceAll('https://www.valley.example//', 'https://')}${BEES}`,
    ],
    ['is of a page without heading', HEAD + TEXT],
  ])('is believed when it %s', (_, html) => {
    expect(read(html).fields).toMatchObject({ byline: 'Ann Lee', publishedTime: '2025-03-01' });
  });
});
