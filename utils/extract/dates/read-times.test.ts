// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleNode, readJsonLd } from '../declared/json-ld';
import { readMetaTags } from '../declared/meta-tags';
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
    `${H1}<p><time datetime="2025-10-21T19:44">21 oktyabr</time></p>${TEXT}`,
    `<div><span>Odo</span> <span>@odo</span> <time datetime="2025-10-21T08:00:00.000Z">21 okt</time></div>${TEXT}`,
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
    `${H1}<p><time datetime="2025-10-21T14:30">3 saat əvvəl</time></p>${TEXT}`,
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

  it('keeps the declared day where the page shows it and its address is of the next', () => {
    const head = jsonLd({ datePublished: '2025-10-20T21:30:00Z' });
    const url = 'https://xeber.example/2025/10/21/karvansara';
    expect(published(`${H1}<p>20 oktyabr 2025</p>`, { head, url })).toBe('2025-10-20T21:30:00Z');
  });

  it('believes two that agree over one: what is shown and declared, what is declared and in the address', () => {
    const head = `${jsonLd({ datePublished: '2025-10-17', dateModified: '2025-10-21' })}
      <meta property="article:published_time" content="2025-10-21T09:00">`;
    expect(published(`${H1}<p>21 oktyabr 2025</p>${TEXT}`, { head })).toBe('2025-10-21');
    const url = 'https://xeber.example/2025/10/17/karvansara';
    const declared = jsonLd({ datePublished: '2025-10-17' });
    expect(published(`${H1}<p>3 noyabr 2025</p>${TEXT}`, { head: declared, url })).toBe('2025-10-17');
  });

  it.each([
    ['en', 'Published 3 April 2026, 18:05 | Updated 4 April 2026, 9:12'],
    ['en', 'Updated: 4 April 2026, 9:12 - Published: 3 April 2026, 18:05'],
    ['en', '3 April 2026, 18:05 (last modified 4 April 2026, 9:12)'],
    ['tr', 'Güncelleme: 04.04.2026 09:12 | Yayın: 03.04.2026 18:05'],
    ['fa', 'به روزرسانی: ۱۵ فروردین ۱۴۰۵ ۰۹:۱۲ | انتشار: ۱۴ فروردین ۱۴۰۵ ۱۸:۰۵'],
    ['de', 'Veröffentlicht am 03.04.2026 um 18:05 Uhr, aktualisiert am 04.04.2026 um 9:12 Uhr'],
    ['fr', 'Mis à jour le 4 avril 2026 à 9h12, publié le 3 avril 2026 à 18h05'],
    ['ru', 'Опубликовано 3 апреля 2026, 18:05, обновлено 4 апреля 2026, 09:12'],
    ['az', 'Dərc olunub: 3 aprel 2026, 18:05. Yenilənib: 4 aprel 2026, 09:12'],
    ['tr', 'Yayınlanma: 03.04.2026 18:05 Güncelleme: 04.04.2026 09:12'],
    ['ja', '2026年4月3日 18:05 公開 更新 2026年4月4日 09:12'],
  ])('reads two labelled dates in one line (%s): %s', (lang, line) => {
    const { publishedTime, modifiedTime } = times(`${H1}<p class="meta">${line}</p>${TEXT}`, { lang });
    expect([publishedTime, modifiedTime]).toEqual(['2026-04-03T18:05', '2026-04-04T09:12']);
  });

  it('reads seconds since 1970 in the markup of a date', () => {
    const marked = `${H1}<p><time datetime="1772461200">2 mart 2026</time></p>${TEXT}`;
    expect(published(marked)).toBe('2026-03-02T14:20:00.000Z');
  });

  it('reads one date where no label tells two apart', () => {
    const { publishedTime, modifiedTime } = times(`${H1}<p>3 aprel 2026 – 4 aprel 2026</p>${TEXT}`);
    expect([publishedTime, modifiedTime]).toEqual(['2026-04-03', null]);
  });

  it.each([
    '<meta property="article:published_time" content="1789453800">',
    jsonLd({ datePublished: 1_789_453_800_000 }),
    jsonLd({ datePublished: '1789453800000' }),
  ])('reads seconds and milliseconds since 1970 in %s', (head) => {
    expect(published('', { head })).toMatch(/^2026-09-15T06:30:00/);
  });

  it('puts the day first where the page declares a region that does', () => {
    const locale = (region: string) => `<meta property="og:locale" content="${region}">`;
    const body = `<h1>${TITLE}</h1><p>Published 03/04/2026</p>${TEXT}`;
    expect(published(body, { lang: 'en', head: locale('en_GB') })).toBe('2026-04-03');
    expect(published(body, { lang: 'en', head: locale('en_US') })).toBe('2026-03-04');
    const marked = `${H1}<time datetime="2026-04-03T09:00">04/03/2026</time>${TEXT}`;
    expect(published(marked, { lang: 'en', head: locale('en_GB') })).toBe('2026-04-03T09:00');
  });

  it('swaps day and month of one statement only, and of none with dots', () => {
    const head = '<meta name="date" content="11/01/2023 12:43">';
    expect(published(`${H1}<p>Erstellt am: 01.11.2023</p>${TEXT}`, { head, lang: 'de' })).toBe('2023-11-01');
  });

  it('reads a date beside an article whose headings link, but none of a teaser', () => {
    const link = '<h2><a href="/x">Karvansaranın tarixi və onun ustaları haqqında</a></h2>';
    const date = '<p class="date">21 oktyabr 2025</p>';
    const article = `<div>${date}${TEXT.repeat(20)}${link}</div>`;
    expect(published(`<div>${H1}</div>${article}`)).toBe('2025-10-21');
    expect(published(`<div>${H1}</div><div>${date}${link}</div>${TEXT.repeat(20)}`)).toBeNull();
  });

  it.each([
    ['as microformats require it of every entry', '<span class="date updated">21 oktyabr 2025</span>'],
    ['though it is the only date that the reader sees', '<p class="date-update-box">21 oktyabr 2025</p>'],
  ])('does not take a date for a change by a class alone, %s', (_, date) => {
    expect(published(`<div>${H1}${date}</div>${TEXT}`)).toBe('2025-10-21');
  });

  it('takes a date for a change where its label and "on" stand in elements of their own', () => {
    const label = '<b>Last updated</b> <i>on</i>';
    const date = `<p class="post-date"><span>${label}</span> <span>October 21, 2025</span></p>`;
    const { publishedTime, modifiedTime } = times(`${H1}${date}${TEXT}`, { lang: 'en' });
    expect([publishedTime, modifiedTime]).toEqual([null, '2025-10-21']);
  });

  it('finds nothing doubtful in what the box of the headline is called too', () => {
    const head = '<meta property="article:published_time" content="2025-11-03">';
    const piece = (html: string, name: string) => `<div class="${name}">${html}</div>`;
    const date = '<ul><li class="post-date">21 oktyabr 2025</li></ul>';
    const built = piece(H1, 'page-widget') + piece(date, 'page-widget') + TEXT;
    expect(published(built, { head })).toBe('2025-10-21');
    expect(published(piece(H1, 'page') + piece(date, 'page-widget') + TEXT, { head })).toBe('2025-11-03');
  });

  it('knows the day of a change that is declared as a moment in UTC', () => {
    const head = jsonLd({ datePublished: '2019-05-03', dateModified: '2025-10-22T01:30:00Z' });
    expect(published(`${H1}<p>21 oktyabr 2025</p>${TEXT}`, { head })).toBe('2019-05-03');
  });

  it('believes no declaration that is later than the last change over one that is not', () => {
    const declared = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
    const stamped = declared('published-time', '2025-10-21') + declared('modified-time', '2025-09-02');
    expect(published(H1, { head: stamped + declared('published-date', '2019-05-03') })).toBe('2019-05-03');
    expect(published(H1, { head: stamped })).toBe('2025-10-21');
  });

  it('reads the date that a list of articles gives this one, where the page states none', () => {
    const entry = (href: string, date: string) => `<li><a href="${href}">${TITLE}</a> <i>${date}</i></li>`;
    const list = entry('/ayri', '3 may 2019') + entry('/karvansara', '21/10/2025');
    const recent = `<ul class="recent">${list}</ul>`;
    expect(published(H1 + TEXT + recent)).toBe('2025-10-21');
    expect(published(`${H1}<p>20 oktyabr 2025</p>${TEXT}${recent}`)).toBe('2025-10-20');
    expect(
      published(`${H1}${TEXT}<ul class="recent">${entry('/karvansara#r1', '3 may 2019')}</ul>`),
    ).toBeNull();
    expect(published(`${H1}${TEXT}<ul class="recent">${entry('/ayri', '3 may 2019')}</ul>`)).toBeNull();
  });

  it('reads the address last', () => {
    expect(published(H1 + TEXT, { url: 'https://xeber.example/2025/10/21/karvansara' })).toBe('2025-10-21');
    expect(times(H1).statements).toEqual([]);
  });
});
