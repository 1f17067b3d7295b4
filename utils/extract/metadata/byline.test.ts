// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readByline } from './byline';
import { articleNode, readJsonLd } from '../declared/json-ld';
import { readMetaTags } from '../declared/meta-tags';
import { siteSpellings } from './site-name';

const URL = 'https://www.valley.example/news/1';
const spellings = siteSpellings(['The Valley'], URL);

function read(html: string) {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const nodes = readJsonLd(doc);
  const heading = doc.querySelector('h1');
  return readByline(
    { doc, url: URL, base: URL, tags: readMetaTags(doc), nodes, article: articleNode(nodes, URL) },
    spellings,
    heading,
  );
}

const bylineOf = (html: string) => read(html).byline;

const ld = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', author })}</script>`;
const h1 = '<h1>The bridge opens again</h1>';
const prose = `<p>${'The bridge was opened this morning. '.repeat(10)}</p>`;

describe('readByline', () => {
  it('takes people from JSON-LD, meta and bibliographic tags', () => {
    expect(bylineOf(ld([{ name: 'Jane Doe' }, { name: 'John Roe' }]))).toBe('Jane Doe, John Roe');
    expect(bylineOf(ld({ name: 'Jane Doe and John Roe, The Valley' }))).toBe('Jane Doe, John Roe');
    expect(bylineOf('<meta name="author" content="Jane Doe">')).toBe('Jane Doe');
    expect(
      bylineOf(
        '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Roe, John">',
      ),
    ).toBe('Jane Doe, John Roe');
  });

  it('prefers people shown to accounts and the site stated', () => {
    const shown = `${h1}<div class="post-author">By <a>Jane Doe</a></div>${prose}`;
    expect(bylineOf(`<meta name="author" content="jdoe77">${shown}`)).toBe('Jane Doe');
    expect(bylineOf(`${ld({ '@type': 'Organization', name: 'The Valley' })}${shown}`)).toBe('Jane Doe');
    expect(bylineOf(`<meta name="author" content="admin">${h1}${prose}`)).toBeNull();
  });

  it('names accounts and organisations where nobody else is named', () => {
    expect(bylineOf('<meta name="author" content="jdoe77">')).toBe('jdoe77');
    expect(bylineOf(`${h1}<p class="byline">By The Valley</p>${prose}`)).toBe('The Valley');
  });

  it('takes nobody who is quoted', () => {
    const quote = '<div class="pull-quote"><p>It stands.</p><p class="quote-author">Jane Doe</p></div>';
    expect(bylineOf(`${h1}${prose}${quote}${prose}`)).toBeNull();
    expect(
      bylineOf(`${h1}${prose}<blockquote>It stands. <p class="author">Jane Doe</p></blockquote>`),
    ).toBeNull();
  });

  it('takes the signature below the last paragraph where nobody else is named', () => {
    const signed = (name: string) => `${h1}${prose}${prose}<p><b>${name}</b></p><p>Follow us</p>`;
    expect(bylineOf(signed('Vüqar ƏLİYEV'))).toBe('Vüqar ƏLİYEV');
    expect(bylineOf(signed('Jane Mary DOE'))).toBe('Jane Mary DOE');
    expect(bylineOf(`<meta name="author" content="John Roe">${signed('Jane DOE')}`)).toBe('John Roe');
    expect(bylineOf(signed('Jane Doe'))).toBeNull();
    expect(bylineOf(signed('BREAKING NEWS'))).toBeNull();
    expect(bylineOf(signed('Mənbə: APA'))).toBeNull();
    expect(bylineOf(`${h1}${prose}<p>Jane DOE</p>${prose}`)).toBeNull();
    expect(bylineOf(`${h1}${prose}<p>See <b>Jane DOE</b> too</p>`)).toBeNull();
    expect(bylineOf(`${h1}${prose}<div class="related"><p>Jane DOE</p></div>`)).toBeNull();
  });

  it('takes names at the end of a line below the text, whatever other boxes follow, and bold ones right above it', () => {
    const right = '<p style="text-align: right"><b>Jane Doe</b></p>';
    expect(bylineOf(`${h1}<div>${prose}${right}</div><div>${prose}</div>`)).toBe('Jane Doe');
    expect(bylineOf(`${h1}<div>${prose}<p align="right"><i>Jane Doe</i></p></div>`)).toBe('Jane Doe');
    expect(bylineOf(`${h1}<div>${prose}${right}${prose}</div>`)).toBeNull();
    const bold = (text: string) => `${h1}<p><strong>${text}</strong></p>${prose}`;
    expect(bylineOf(bold('Jane Doe'))).toBe('Jane Doe');
    expect(bylineOf(bold('Jane Doe/John Roe'))).toBe('Jane Doe, John Roe');
    expect(bylineOf(bold('Read more'))).toBeNull();
    expect(bylineOf(`${h1}<p><b>Jane Doe</b> writes</p>${prose}`)).toBeNull();
    expect(bylineOf(`${h1}${prose}<p><b>Jane Doe</b></p>${prose}`)).toBeNull();
  });

  it('takes the publishing organisation for the author of news that name nobody, and of nothing else', () => {
    const author = { '@type': 'NewsMediaOrganization', name: 'The Valley' };
    expect(bylineOf(`${ld(author)}${h1}${prose}`)).toBe('The Valley');
    expect(bylineOf(`${ld(author)}${h1}<p class="author">Jane Doe</p>${prose}`)).toBe('Jane Doe');
    const post = ld(author).replace('NewsArticle', 'BlogPosting');
    expect(bylineOf(`${post}${h1}${prose}`)).toBeNull();
    expect(bylineOf(`${ld({ '@type': 'Organization', name: 'River Agency' })}${h1}${prose}`)).toBe(
      'River Agency',
    );
  });

  it('reads names in the order of bibliographies wherever they stand, and leaves roles out', () => {
    const meta = (...names: string[]) =>
      names.map((name) => `<meta name="author" content="${name}">`).join('');
    expect(bylineOf(meta('Doe, Jane', 'Roe, John'))).toBe('Jane Doe, John Roe');
    expect(bylineOf(ld({ name: 'Jane Doe, Harbour Correspondent' }))).toBe('Jane Doe');
    expect(bylineOf(ld({ '@type': 'Person', name: 'Theresa May' }))).toBe('Theresa May');
  });

  it('takes every author of a row, but no part of the site', () => {
    const row = (...names: string[]) => names.map((name) => `<span class="name">${name}</span>`).join(' ');
    const byline = (inner: string) => `${h1}<div class="byline"><div>${inner}</div></div>${prose}`;
    expect(bylineOf(byline(row('Jane Doe', 'John Roe', 'Ann Poe')))).toBe('Jane Doe, John Roe, Ann Poe');
    expect(bylineOf(byline(row('Jane Doe', 'Sports editor')))).toBe('Jane Doe');
    expect(bylineOf(`${h1}<p class="byline">By Jane Doe, VALLEY North</p>${prose}`)).toBe('Jane Doe');
  });

  it('takes no name from code and buttons', () => {
    const code = '<pre><code><span class="fn">estimate</span>(x)</code></pre>';
    expect(bylineOf(`${h1}${prose}${code}`)).toBeNull();
    expect(bylineOf(`${h1}<button class="author-follow">Abonnieren Jetzt</button>${prose}`)).toBeNull();
  });

  it('adds authors whom only the page shows', () => {
    expect(
      bylineOf(
        `<meta name="author" content="Jane Doe">${h1}<p class="byline">By Jane Doe and John Roe</p>${prose}`,
      ),
    ).toBe('Jane Doe, John Roe');
  });

  it('reads authors in elements of their own, without date and reviewer', () => {
    expect(
      bylineOf(
        `${h1}<div class="author-row"><span class="author-name">Jane Doe</span><span>May 5, 2025</span></div>${prose}`,
      ),
    ).toBe('Jane Doe');
    expect(
      bylineOf(
        `${h1}<ul><li><a class="author-link">Jane Doe</a></li><li><a class="author-link">John Roe</a></li></ul>${prose}`,
      ),
    ).toBe('Jane Doe, John Roe');
    expect(
      bylineOf(
        `${h1}<ul><li>By <a class="author-link">Jane Doe</a></li><li>Reviewed by <a class="author-link">John Roe</a></li></ul>${prose}`,
      ),
    ).toBe('Jane Doe');
  });

  it('takes nobody who comments or wrote another article', () => {
    expect(
      bylineOf(`${h1}${prose}<div class="comment-list"><b class="author">Jane Doe</b></div>`),
    ).toBeNull();
    expect(
      bylineOf(
        `<article>${h1}${prose}</article><div><h3><a href="/2">Another bridge was closed for good</a></h3><span class="author">Jane Doe</span></div>`,
      ),
    ).toBeNull();
    expect(
      bylineOf(`<div class="with-sidebar">${h1}<span class="author">Jane Doe</span>${prose}</div>`),
    ).toBe('Jane Doe');
  });

  it('finds an unmarked line near the headline, not in the text', () => {
    expect(bylineOf(`${h1}<p>Müəllif: <b>Aygün Əliyeva</b></p>${prose}`)).toBe('Aygün Əliyeva');
    expect(bylineOf(`${h1}${prose.repeat(4)}<h2>by <i>Kan Chu Sen</i></h2>`)).toBeNull();
    expect(bylineOf(`${h1}<p>By the end of the day, all had passed.</p>`)).toBeNull();
  });

  it.each([
    ['<p>Por <b>Ana Ruiz</b> y <b>Luis Vega</b></p><p>4 de marzo de 2026</p>', 'Ana Ruiz, Luis Vega'],
    [
      '<p>By <a href="/1">Jane Doe</a> and <a href="/2">John Roe</a> <span>Mira Voss</span></p>',
      'Jane Doe, John Roe',
    ],
    ['<p>김하늘 기자</p>', '김하늘'],
    ['<p>本报记者李晓明报道</p>', '李晓明'],
  ])('reads all names of a line, and roles behind them: %s', (line, byline) => {
    expect(bylineOf(`${h1}${line}${prose}`)).toBe(byline);
  });

  it('takes no sentence for a role', () => {
    expect(bylineOf(`${h1}<p>그는 20년 동안 이 신문의 기자</p>${prose}`)).toBeNull();
  });

  it('takes the author of previews, whose label says so', () => {
    const preview = (label: string, name: string) =>
      `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="${name}">`;
    expect(bylineOf(preview('Written by', 'Jane Doe'))).toBe('Jane Doe');
    expect(bylineOf(preview('Verfasst von', 'Jane Doe'))).toBe('Jane Doe');
    expect(bylineOf(preview('Reading time', 'Five Minutes'))).toBeNull();
  });

  it('takes what stands right below the headline, whatever its box is called', () => {
    const line = '<div class="teaser-meta"><p class="author">By Jane Doe</p></div>';
    expect(bylineOf(`<div>${h1}${line}</div>${prose}`)).toBe('Jane Doe');
    expect(bylineOf(`<div>${h1}<p>The river is low.</p>${line}</div>${prose}`)).toBeNull();
  });

  it('tells a name from a month behind "by"', () => {
    expect(bylineOf(`${h1}<p class="author">Written by: <a>Theresa May</a></p>${prose}`)).toBe('Theresa May');
    expect(bylineOf(`${h1}<p class="author">May 5</p>${prose}`)).toBeNull();
  });

  it.each([
    '<p>04.02.2026 | 13:10 Uhr | Jane Doe</p>',
    '<p>Jane A. Doe | Senior Writer | July 2, 2026</p>',
    '<div><span>2026-07-02</span> · <a href="/people/7"><b>Jane Doe</b></a></div>',
    '<ul><li>Jane Doe</li><li>July 2, 2026</li></ul>',
    '<p>2 July 2026 - Redaktion: Jane Doe (press office)</p>',
  ])('takes the only name in a line with a date: %s', (line) => {
    expect(bylineOf(`${h1}${line}${prose}`)).toMatch(/^Jane (?:A\. )?Doe$/);
  });

  it.each([
    '<p>July 2, 2026 | The Valley</p>',
    '<p>July 2, 2026 | <a href="/topics/bridges">Bridge Building</a></p>',
    '<p>July 2, 2026 | PAID CONTENT</p>',
    '<p>July 2, 2026 | © Jane Doe</p>',
    '<p>July 2, 2026 | Jane Doe | John Roe</p>',
    '<p>Jane Doe | 5 of 12</p>',
    '<nav>July 2, 2026 | Jane Doe</nav>',
  ])('takes no name from %s', (line) => {
    expect(bylineOf(`${h1}${line}${prose}`)).toBeNull();
  });

  it.each([
    '<h3>Written by Jane Doe</h3><p>She writes of rivers.</p>',
    '<div><h6>Author</h6><p>Jane Doe</p></div>',
    '<h2>Article by</h2><div>Jane Doe</div>',
    '<p><b>Text:</b> Jane Doe</p>',
    '<p>Autorin Jane Doe</p>',
  ])('takes the author named below the text: %s', (line) => {
    expect(bylineOf(`${h1}${prose.repeat(4)}${line}`)).toBe('Jane Doe');
  });

  it.each([
    '<p>by Jane Doe</p>',
    '<aside><h3>Authors</h3><p>Jane Doe</p></aside>',
    '<footer><p>Text: Jane Doe</p></footer>',
    '<p>Written by Jane Doe</p><p>Written by John Roe</p>',
    '<p>Author Jane Doe has written of bridges and of rivers for more than twenty years now.</p>',
  ])('takes nobody below the text from %s', (line) => {
    expect(bylineOf(`${h1}${prose.repeat(4)}${line}`)).toBeNull();
  });

  it('keeps what contradicts it', () => {
    const { claims } = read(
      `<meta name="author" content="Ann Poe">${h1}<p class="byline">By Jane Doe</p>${prose}`,
    );
    expect(claims).toEqual([
      { value: 'Ann Poe', origin: 'meta' },
      { value: 'Jane Doe', origin: 'visible' },
    ]);
  });
});
