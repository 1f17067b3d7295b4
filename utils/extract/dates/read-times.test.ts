// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleNode, readJsonLd } from '../metadata/json-ld';
import { readMetaTags } from '../metadata/meta-tags';
import { readTimes } from './read-times';

const URL_HERE = 'https://xeber.example/karvansara';
const TITLE = 'Şəkidə karvansara açıldı';
const H1 = `<h1>${TITLE}</h1>`;
const TEXT =
  '<p>Karvansaranın bərpası iki il çəkib və ustalar hər daşı yerinə qoyublar, deyə rəhbər bildirib.</p>';

function times(body: string, { head = '', lang = 'az', url = URL_HERE } = {}) {
  const html = `<head><title>${TITLE}</title>${head}</head><body>${body}</body>`;
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const nodes = readJsonLd(doc);
  return readTimes(
    { doc, url, base: url, tags: readMetaTags(doc), nodes, article: articleNode(nodes, url) },
    { lang },
  );
}

const published = (body: string, options: Parameters<typeof times>[1] = {}) =>
  times(body, options).publishedTime;

function jsonLd(fields: Record<string, unknown>): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;
}

describe('readTimes', () => {
  it('reads JSON-LD, then meta, and keeps what contradicts', () => {
    const head = `${jsonLd({ datePublished: '2025-10-21T19:44:00+04:00', dateModified: '2025-10-22' })}
      <meta property="article:published_time" content="2025-10-20">`;
    const { publishedTime, modifiedTime, published: stated, statements } = times('', { head });
    expect([publishedTime, modifiedTime]).toEqual(['2025-10-21T19:44:00+04:00', '2025-10-22']);
    expect(stated).toMatchObject({ precision: 'second', zone: '+04:00' });
    expect(statements).toEqual([
      { field: 'publishedTime', value: '2025-10-21T19:44:00+04:00', origin: 'json-ld', believed: true },
      { field: 'publishedTime', value: '2025-10-20', origin: 'opengraph', believed: false },
      { field: 'modifiedTime', value: '2025-10-22', origin: 'json-ld', believed: true },
    ]);
  });

  it.each([
    '<meta name="pubdate" content="2025-10-21">',
    '<meta name="published" content="21 oktyabr 2025">',
    '<meta name="article.published_date" content="2025-10-21">',
    '<meta name="x-publish-date" content="2025-10-21">',
    '<meta name="citation_publication_date" content="2025/10/21">',
    '<meta name="DC.date.issued" content="2025-10-21">',
    '<meta name="date" content="2025-10-21">',
  ])('reads %s', (head) => {
    expect(published('', { head })).toBe('2025-10-21');
  });

  it.each([
    `${H1}<p>21 Oktyabr 2025 19:44</p>${TEXT}`,
    `<p>21 Oktyabr 2025 19:44</p>${H1}${TEXT}`,
    `${H1}<div>Tarix: <b>21 Oktyabr 2025 19:44</b></div>${TEXT}`,
    `${H1}<div>Yayımlanıb: 21.10.2025, 19:44</div>${TEXT}`,
    `${H1}${TEXT.repeat(30)}<p>Dərc olunub: 21.10.2025, 19:44</p>`,
    `${H1}<div class="date"><span>21</span> <span>okt</span> <span>2025</span> <span>19:44</span></div>${TEXT}`,
    `${H1}<aside><time datetime="2025-10-21T19:44">21 Oktyabr 2025</time></aside>${TEXT}`,
    `<article>${H1}${TEXT.repeat(30)}<footer><span>21 Oktyabr 2025 19:44</span></footer></article>`,
    `<div itemprop="datePublished" content="2025-10-21T19:44">dünən</div>${H1}`,
  ])('reads %s', (body) => {
    expect(published(body)?.slice(0, 10)).toBe('2025-10-21');
  });

  it('joins a day and the time that stand in texts of their own', () => {
    const day = '<span><i class="fa"></i> 21 Oktyabr 2025</span>';
    expect(published(`${H1}<div>${day}<span>19:44</span></div>${TEXT}`)).toBe('2025-10-21T19:44');
    expect(published(`${H1}<div><span>19:44</span>${day}</div>${TEXT}`)).toBe('2025-10-21T19:44');
    expect(published(`${H1}<div>${day}<span>Oxunub: 19</span></div>${TEXT}`)).toBe('2025-10-21');
  });

  it.each([
    `${H1}${TEXT}<footer>© 2025</footer>`,
    `${H1}${TEXT}<div class="comments"><p>21 Oktyabr 2025</p></div>`,
    `${H1}${TEXT}<ul class="related-news"><li>21 Oktyabr 2025</li></ul>`,
    `${H1}<p>Bərpa işləri ustaların dediyinə görə hələ keçən ilin payızında, 21 oktyabr 2024 tarixində başlayıb.</p>`,
    `${H1}<p>Yenilənib: 21 Oktyabr 2025</p>${TEXT}`,
    `${H1}<p>Dünən 14:30</p>${TEXT}`,
    `${H1}${TEXT}<p>Bu xəbər 21 Oktyabr 2025 19:44 mənbədən arxivləşdirilmişdir.</p>`,
    `${H1}${TEXT.repeat(50)}<p>20 Oktyabr 2025</p><p>21 Oktyabr 2025</p>`,
  ])('has no date of publication in %s', (body) => {
    expect(published(body)).toBeNull();
  });

  it('takes a shown change for a change', () => {
    const { publishedTime, modifiedTime } = times(
      `${H1}<p>Yenilənib: 22.10.2025</p><p>Tarix: 21.10.2025</p>${TEXT}`,
    );
    expect([publishedTime, modifiedTime]).toEqual(['2025-10-21', '2025-10-22']);
  });

  it('believes the date beside the headline where the head stamps the article anew', () => {
    const head = jsonLd({ datePublished: '2025-10-21T10:00:00Z', dateModified: '2025-10-21T10:00:00Z' });
    expect(published(`${H1}<p>3 may 2019</p>${TEXT}`, { head })).toBe('2019-05-03');
    expect(published(`${H1}<p>21 oktyabr 2025</p>${TEXT}`, { head })).toBe('2025-10-21T10:00:00Z');
    const changed = jsonLd({ datePublished: '2019-05-03', dateModified: '2025-10-21' });
    expect(published(`${H1}<p>21 oktyabr 2025</p>${TEXT}`, { head: changed })).toBe('2019-05-03');
  });

  it('believes the day the page shows, or has in its address, over the same moment in UTC', () => {
    const head = jsonLd({ datePublished: '2025-10-20T21:30:00Z' });
    expect(published(`${H1}<p>21 oktyabr 2025, 01:30</p>`, { head })).toBe('2025-10-21T01:30');
    expect(published(H1, { head, url: 'https://xeber.example/2025/10/21/karvansara' })).toBe('2025-10-21');
  });

  it('settles an ambiguous day by the address', () => {
    const body = `<h1>${TITLE}</h1><p>03/10/2025</p>${TEXT}`;
    expect(times(body, { lang: 'en' }).published).toMatchObject({ value: '2025-03-10', ambiguous: true });
    expect(published(body, { lang: 'en', url: 'https://news.example/2025/10/03/x' })).toBe('2025-10-03');
    expect(published(body, { lang: 'en', url: 'https://news.example.co.uk/x' })).toBe('2025-10-03');
  });

  it('reads a date beside an article whose headings link, but none of a teaser', () => {
    const link = '<h2><a href="/x">Karvansaranın tarixi və onun ustaları haqqında</a></h2>';
    const date = '<p class="date">21 oktyabr 2025</p>';
    const article = `<div>${date}${TEXT.repeat(20)}${link}</div>`;
    expect(published(`<div>${H1}</div>${article}`)).toBe('2025-10-21');
    expect(published(`<div>${H1}</div><div>${date}${link}</div>${TEXT.repeat(20)}`)).toBeNull();
  });

  it('reads the address last', () => {
    expect(published(H1 + TEXT, { url: 'https://xeber.example/2025/10/21/karvansara' })).toBe('2025-10-21');
    expect(times(H1).statements).toEqual([]);
  });
});
