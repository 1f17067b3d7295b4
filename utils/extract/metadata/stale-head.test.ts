// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cloneDocument } from '../clone-document';
import { readMetadata } from './read-metadata';

const OLD = 'The old pier is to be taken down';
const NEW = 'Two reservoirs above the town to be drained';

const ld = (url: string): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: OLD, url, author: { name: 'Ilsa Romberg' } })}</script>`;

/** Who wrote the article that a page shows; its head says who wrote another one. */
function bylineOf(head: string, url = 'https://a.example/new', isMoved = false): string | null {
  const html = `<title>${NEW}</title>${head}<h1>${NEW}</h1><p class="byline">By Mara Lindt</p>`;
  const clone = cloneDocument(new DOMParser().parseFromString(html, 'text/html'), url);
  return readMetadata({ ...clone, isMoved }, url).fields.byline;
}

describe('a head that another page has left', () => {
  const tags = `<meta property="og:title" content="${OLD}"><meta name="author" content="Ilsa Romberg">`;

  it('is not believed where its addresses are of that page, by path or parameter', () => {
    expect(bylineOf(`${tags}<link rel="canonical" href="/old">`)).toBe('Mara Lindt');
    expect(bylineOf(`${tags}<link rel="canonical" href="/a?id=1">`, 'https://a.example/a?id=2')).toBe(
      'Mara Lindt',
    );
    expect(bylineOf(`${tags}<link rel="canonical" href="/a">`, 'https://a.example/a?id=2')).toBe(
      'Ilsa Romberg',
    );
  });

  it('is not believed in JSON-LD alone', () => {
    const fresh = `<meta property="og:title" content="${NEW}"><link rel="canonical" href="/new">`;
    expect(bylineOf(fresh + ld('https://a.example/old'))).toBe('Mara Lindt');
    expect(bylineOf(fresh + ld('https://a.example/new'))).toBe('Ilsa Romberg');
  });

  it('is not believed without addresses where the page has changed its own', () => {
    expect(bylineOf(tags, undefined, true)).toBe('Mara Lindt');
    expect(bylineOf(tags)).toBe('Ilsa Romberg');
  });
});
