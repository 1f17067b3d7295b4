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
