// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { CITATION_STYLE_IDS, type CitationStyleId } from '../model/citation-style';
import type { DeclaredSource } from '../model/stated';
import { citationHtml, citationText } from './citation';
import { cite } from './cite';
import { toCitedSource } from './cited-source';

type Snapshot = Parameters<typeof toCitedSource>[0];

const ARTICLE: Snapshot = {
  url: 'https://xeber.example/az/1?utm_source=x',
  canonicalUrl: 'https://xeber.example/az/1',
  title: 'Bakıda yeni park açıldı',
  byline: 'Leyla Əliyeva, Jan van Dijk',
  siteName: 'Xəbər',
  lang: 'az',
  publishedTime: '2025-10-21T23:30:00+04:00',
  archivedAt: '2026-05-03T12:00:00.000Z',
};

const inStyle = (style: CitationStyleId, change: Partial<Snapshot> = {}) =>
  citationText(cite(toCitedSource({ ...ARTICLE, ...change }), style));

/** Checked by hand against the handbooks that the styles name. */
const EXPECTED: Record<CitationStyleId, string> = {
  apa: 'Əliyeva, L., & van Dijk, J. (2025, October 21). Bakıda yeni park açıldı. Xəbər. Retrieved May 3, 2026, from https://xeber.example/az/1',
  mla: 'Əliyeva, Leyla, and Jan van Dijk. “Bakıda yeni park açıldı.” Xəbər, 21 Oct. 2025, https://xeber.example/az/1. Accessed 3 May 2026.',
  'chicago-note':
    'Leyla Əliyeva and Jan van Dijk, “Bakıda yeni park açıldı,” Xəbər, October 21, 2025, accessed May 3, 2026, https://xeber.example/az/1.',
  'chicago-author-date':
    'Əliyeva, Leyla, and Jan van Dijk. 2025. “Bakıda yeni park açıldı.” Xəbər. October 21, 2025. Accessed May 3, 2026. https://xeber.example/az/1.',
  'iso-690':
    'ƏLIYEVA, Leyla and Jan VAN DIJK. Bakıda yeni park açıldı. In: Xəbər [online]. 21 October 2025 [viewed 3 May 2026]. Available from: https://xeber.example/az/1',
  'gost-2008':
    'Əliyeva L., van Dijk J. Bakıda yeni park açıldı [Электронный ресурс] // Xəbər. 2025. 21 окт. URL: https://xeber.example/az/1 (дата обращения: 03.05.2026).',
  'gost-2018':
    'Əliyeva, L. Bakıda yeni park açıldı / L. Əliyeva, J. van Dijk. – Текст : электронный // Xəbər : [сайт]. – 2025. – 21 окт. – URL: https://xeber.example/az/1 (дата обращения: 03.05.2026).',
  'gost-2022':
    'Əliyeva L., van Dijk J. Bakıda yeni park açıldı // Xəbər : [сайт]. 2025. 21 окт. URL: https://xeber.example/az/1 (дата обращения: 03.05.2026). Текст : электронный.',
  isnad:
    'Əliyeva, Leyla – van Dijk, Jan. “Bakıda yeni park açıldı”. Xəbər (21 Ekim 2025). Erişim 3 Mayıs 2026. https://xeber.example/az/1',
  azerbaijani:
    'Əliyeva L., van Dijk J. Bakıda yeni park açıldı // Xəbər. – 2025, 21 oktyabr. – URL: https://xeber.example/az/1 (müraciət tarixi: 03.05.2026).',
  wikipedia:
    '{{cite web |last=Əliyeva |first=Leyla |last2=van Dijk |first2=Jan |title=Bakıda yeni park açıldı |url=https://xeber.example/az/1 |website=Xəbər |date=2025-10-21 |access-date=2026-05-03 |language=az}}',
  biblatex: [
    '@online{eliyeva2025bakida,',
    '  author = {Əliyeva, Leyla and van Dijk, Jan},',
    '  title = {{Bakıda yeni park açıldı}},',
    '  organization = {{Xəbər}},',
    '  date = {2025-10-21},',
    '  url = {https://xeber.example/az/1},',
    '  urldate = {2026-05-03},',
    '  langid = {azerbaijani},',
    '}',
  ].join('\n'),
  'robust-link':
    '<a href="https://xeber.example/az/1" data-originalurl="https://xeber.example/az/1" data-versiondate="2026-05-03">Bakıda yeni park açıldı</a>',
  markdown: '[Bakıda yeni park açıldı](https://xeber.example/az/1), Xəbər, archived 2026-05-03',
};

it.each(CITATION_STYLE_IDS)('cites a news article: %s', (style) => {
  expect(inStyle(style)).toBe(EXPECTED[style]);
});

/** Neither author nor date, and a title that ends with a sign of its own. */
const BARE = { byline: null, publishedTime: null, title: 'Nə baş verdi?', siteName: null };

it.each<[CitationStyleId, string]>([
  ['apa', 'Nə baş verdi? (n.d.). xeber.example. Retrieved May 3, 2026, from https://xeber.example/az/1'],
  ['mla', '“Nə baş verdi?” xeber.example, https://xeber.example/az/1. Accessed 3 May 2026.'],
  ['chicago-note', '“Nə baş verdi?” xeber.example, accessed May 3, 2026, https://xeber.example/az/1.'],
  [
    'chicago-author-date',
    'xeber.example. n.d. “Nə baş verdi?” xeber.example. Accessed May 3, 2026. https://xeber.example/az/1.',
  ],
  [
    'iso-690',
    'Nə baş verdi? In: xeber.example [online]. [viewed 3 May 2026]. Available from: https://xeber.example/az/1',
  ],
  [
    'gost-2008',
    'Nə baş verdi? [Электронный ресурс] // xeber.example. URL: https://xeber.example/az/1 (дата обращения: 03.05.2026).',
  ],
  [
    'gost-2018',
    'Nə baş verdi?. – Текст : электронный // xeber.example : [сайт]. – URL: https://xeber.example/az/1 (дата обращения: 03.05.2026).',
  ],
  ['isnad', 'xeber.example. “Nə baş verdi?”. Erişim 3 Mayıs 2026. https://xeber.example/az/1'],
  [
    'azerbaijani',
    'Nə baş verdi? // xeber.example. – URL: https://xeber.example/az/1 (müraciət tarixi: 03.05.2026).',
  ],
])('cites a page without author, date and site name: %s', (style, expected) => {
  expect(inStyle(style, BARE)).toBe(expected);
});

describe('authors', () => {
  it.each([
    ['Anna-Maria Petrova', 'Petrova, A.-M. '],
    ['Иванов Пётр Сергеевич', 'Иванов, П. С. '],
    ['Пётр Сергеевич Иванов', 'Иванов, П. С. '],
    ['Vüqar İSMAYILOV', 'İsmayılov, V. '],
    ['Elçin Əli oğlu Məmmədov', 'Elçin Əli oğlu Məmmədov. '],
    ['Associated Press', 'Associated Press. '],
    ['山田太郎', '山田太郎. '],
    ['Redaksiya', 'Redaksiya. '],
  ])('names %s as %s', (byline, named) => {
    expect(inStyle('apa', { byline }).slice(0, named.length)).toBe(named);
  });

  it('leaves out the site as an author', () => {
    expect(inStyle('apa', { byline: 'Xəbər' })).toMatch(/^Bakıda yeni park açıldı\. \(2025/);
  });

  it('shortens many as each style does', () => {
    const byline = ['Ana Ay', 'Bo Be', 'Cem Ce', 'Deniz De'].join(', ');
    expect(inStyle('apa', { byline })).toMatch(/^Ay, A., Be, B., Ce, C., & De, D\. /);
    expect(inStyle('mla', { byline })).toMatch(/^Ay, Ana, et al\. /);
    expect(inStyle('chicago-note', { byline })).toMatch(/^Ana Ay et al\., /);
    expect(inStyle('gost-2008', { byline })).toMatch(/^Ay A., Be B., Ce C. \[и др\.\]\. /);
  });
});

it('cites the original and names the copy where a copy in a public archive was archived', () => {
  const memento = {
    sign: 'memento',
    url: 'https://xeber.example/az/1',
    statedAt: { value: '2025-11-02T10:00:00Z' },
  } as DeclaredSource;
  const copy = 'https://web.archive.org/web/20251102100000/https://xeber.example/az/1';
  const change = {
    url: copy,
    canonicalUrl: null,
    details: { declaredSources: [memento] } as unknown as Snapshot['details'],
  };
  expect(inStyle('wikipedia', change)).toContain(
    `|url=https://xeber.example/az/1 |website=Xəbər |date=2025-10-21 |access-date=2026-05-03 |language=az |archive-url=${copy} |archive-date=2025-11-02 |url-status=live}}`,
  );
  expect(inStyle('robust-link', change)).toContain(`data-versionurl="${copy}" data-versiondate="2025-11-02"`);
  expect(inStyle('biblatex', change)).toContain(`note = {Archived at \\url{${copy}} on 2025-11-02},`);
  expect(inStyle('apa', change)).toContain(`from ${copy}`);
});

it('has no markup of a page in what is markup elsewhere', () => {
  const title = 'A | B [c] {d} 50% & <i>';
  expect(inStyle('wikipedia', { title })).toContain('|title=A {{!}} B &#91;c&#93; {d} 50% & <i> |');
  expect(inStyle('biblatex', { title })).toContain('{{A | B [c] \\{d\\} 50\\% \\& <i>}}');
  expect(inStyle('markdown', { title })).toContain('[A | B \\[c\\] {d} 50% & \\<i>]');
  expect(inStyle('robust-link', { title })).toContain('>A | B [c] {d} 50% &amp; &lt;i&gt;</a>');
});

it('keeps italics and links in HTML, and no markup of the page', () => {
  const citation = cite(toCitedSource({ ...ARTICLE, title: 'A <b> title' }), 'apa');
  expect(citationHtml(citation)).toBe(
    'Əliyeva, L., &amp; van Dijk, J. (2025, October 21). <i>A &lt;b&gt; title.</i> Xəbər. Retrieved May 3, 2026, from <a href="https://xeber.example/az/1">https://xeber.example/az/1</a>',
  );
});
