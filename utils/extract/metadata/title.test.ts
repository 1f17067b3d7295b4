// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { siteSpellings } from './site-name';
import { readTitle, titleClaims } from './title';
import { ownTitle, sectionSpellings, siteInTitle } from './title-parts';
import { readJsonLd, articleNode } from '../declared/json-ld';
import { readMetaTags } from '../declared/meta-tags';

const URL = 'https://www.sekixeber.example/xeberler/1';
const spellings = siteSpellings(['Şəki Xəbər'], URL);
const context = {
  url: URL,
  spellings,
  sections: sectionSpellings(['Mədəniyyət'], URL),
  keywords: new Set(['körpülər']),
};

function titleOf(html: string): string | null {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const nodes = readJsonLd(doc);
  const page = { doc, url: URL, base: URL, tags: readMetaTags(doc), nodes, article: articleNode(nodes, URL) };
  return readTitle(doc, titleClaims(page), context).title;
}

describe('ownTitle', () => {
  it.each([
    ['the site behind a bar', 'Karvansara açıldı | Şəki Xəbər', 'Karvansara açıldı'],
    ['the site in front', 'Şəki Xəbər – Karvansara açıldı', 'Karvansara açıldı'],
    ['the address', 'Karvansara açıldı - sekixeber.example', 'Karvansara açıldı'],
    ['the section it stands in', 'Karvansara açıldı - Mədəniyyət', 'Karvansara açıldı'],
    ['the folder it stands in', 'Karvansara bu gün açıldı – Xeberler', 'Karvansara bu gün açıldı'],
    [
      'a short tail behind a bar',
      'Karvansara bu gün yenidən açıldı | Rəy',
      'Karvansara bu gün yenidən açıldı',
    ],
    ['the archive of an old weblog', 'Gündəlik » Blog Archive » Karvansara açıldı', 'Karvansara açıldı'],
    ['nothing else', 'Karvansara açıldı: foto - Musiqi', 'Karvansara açıldı: foto - Musiqi'],
    ['the address in front', 'sekixeber.example Karvansara açıldı', 'Karvansara açıldı'],
    ['no hyphen in a word', 'Bakı-Tiflis qatarı - gecikir', 'Bakı-Tiflis qatarı - gecikir'],
    ['not all of it', 'Şəki Xəbər', 'Şəki Xəbər'],
    [
      'no end of a quote',
      'Streit um «politischen Widerstand» der Stadt',
      'Streit um «politischen Widerstand» der Stadt',
    ],
    ['the site behind a quote', 'Streit um «nassen Frühling» - Şəki Xəbər', 'Streit um «nassen Frühling»'],
    ...[
      '«Yeni il | Novruz» tamaşası açıldı',
      'Tamaşa açıldı: «Yeni il | «Novruz» bayramı»',
      'Le ministre a dit « non » hier',
      'Tamaşa “Yeni il | Novruz” açıldı',
      'Das Stück „Neues Jahr | Novruz“ beginnt heute',
      'The play "New Year | Novruz" opens',
      'La pièce ‹Nouvel an | Novruz› commence',
    ].map((title) => ['no separator within a quotation', title, title]),
    [
      'the site behind a bar in a quotation',
      'Bu gün «Yeni il | Novruz» | Şəki Xəbər',
      'Bu gün «Yeni il | Novruz»',
    ],
    ['the site before a quotation', 'Şəki Xəbər » «Yeni il» bayramı', '«Yeni il» bayramı'],
    ['no closing mark', '« Le pont rouvre »', '« Le pont rouvre »'],
    ['no beginning of a quote', 'Sie sagt »nein« und geht', 'Sie sagt »nein« und geht'],
    [
      'no long tail',
      'Foto gün | Karvansara bu gün yenidən açıldı',
      'Foto gün | Karvansara bu gün yenidən açıldı',
    ],
  ])('takes away %s: %s', (_what, title, own) => {
    expect(ownTitle(title, context)).toBe(own);
  });

  it('leaves a front page its name', () => {
    expect(ownTitle('Xəbərlər | Şəki Xəbər', { ...context, spellings: new Set() })).toBe(
      'Xəbərlər | Şəki Xəbər',
    );
  });
});

describe('siteInTitle', () => {
  it('is what <title> adds to the title declared elsewhere', () => {
    expect(siteInTitle('Bridge opens - The Valley Paper', 'Bridge opens')).toBe('The Valley Paper');
    expect(siteInTitle('Valley Notes: Bridge opens', 'Bridge opens')).toBe('Valley Notes');
    expect(siteInTitle('Bridge opens / again', 'Bridge opens')).toBeNull();
    expect(siteInTitle('Bridge opens', 'Bridge opens')).toBeNull();
  });
});

describe('readTitle', () => {
  const prose = `<p>${'Körpü bu gün açıldı və ilk maşınlar keçdi. '.repeat(5)}</p>`;

  it('prefers the heading the reader sees to what search engines are told', () => {
    expect(
      titleOf(
        `<title>Bridge opening: all you need to know | Valley</title><h1>How the old bridge opened again</h1>${prose}`,
      ),
    ).toBe('How the old bridge opened again');
  });

  it('takes no logo, no window and no heading within the text', () => {
    const head = '<title>Körpü bu gün açıldı</title>';
    expect(titleOf(`${head}<div class="site-logo"><h1>Körpü portalı və xəbərlər</h1></div>${prose}`)).toBe(
      'Körpü bu gün açıldı',
    );
    expect(titleOf(`${head}${prose}<h1>Başqa bir ara başlıq budur</h1>`)).toBe('Körpü bu gün açıldı');
    expect(titleOf(`${head}<body class="has-custom-logo"><h1>Köhnə körpü yenidən açıldı</h1>${prose}`)).toBe(
      'Köhnə körpü yenidən açıldı',
    );
  });

  it('takes the best of several headings', () => {
    expect(
      titleOf(
        `<title>Fachmeldungen - Neue Brücke über den Fluss</title><h1>Fachmeldungen</h1><h1>Neue Brücke über den Fluss</h1>${prose}`,
      ),
    ).toBe('Neue Brücke über den Fluss');
  });

  it('leaves out kickers, badges and readings beside the headline', () => {
    expect(
      titleOf(
        `<h1><span class="kicker">Verkehr</span> <span class="headline">Brücke offen</span></h1>${prose}`,
      ),
    ).toBe('Brücke offen');
    expect(
      titleOf(
        `<meta property="og:title" content="Die Brücke ist offen"><h1><span>Verkehr</span> Die Brü&shy;cke ist offen</h1>${prose}`,
      ),
    ).toBe('Die Brücke ist offen');
    expect(titleOf(`<h1><ruby>橋<rt>はし</rt></ruby>が開いた</h1>`)).toBe('橋が開いた');
  });

  it('parts lines, not words', () => {
    expect(titleOf(`<title>x</title><h1><span>Week in Pictures</span><span>The bridge</span></h1>`)).toBe(
      'Week in Pictures The bridge',
    );
    expect(titleOf(`<title>x</title><h1>The <span>C</span><span>ycle</span> bridge is open</h1>`)).toBe(
      'The Cycle bridge is open',
    );
  });

  it('finds the headline in a lesser heading, or takes what is declared', () => {
    expect(titleOf(`<title>Köprü bugün açıldı - Vadi</title><h2>Köprü bugün açıldı</h2>${prose}`)).toBe(
      'Köprü bugün açıldı',
    );
    expect(titleOf(`<title>Мост открыт сегодня | Долина</title>${prose}`)).toBe('Мост открыт сегодня');
    expect(titleOf('<p>x</p>')).toBeNull();
  });

  it('takes a lesser heading that says all of the declared title where the main one names the section', () => {
    const head = '<title>Deals in the valley, autumn review</title>';
    const lesser = '<h3>Deals in the valley, autumn review</h3>';
    expect(titleOf(`${head}<h1>Valley deals</h1>${lesser}${prose}`)).toBe(
      'Deals in the valley, autumn review',
    );
    expect(titleOf(`${head}<h1>Deals in the valley, autumn review of 2025</h1>${lesser}${prose}`)).toBe(
      'Deals in the valley, autumn review of 2025',
    );
  });

  it('takes the entry of a dictionary, one word, for its title', () => {
    expect(titleOf(`<title>BRIDGE Definition & Meaning | Words</title><h1>bridge</h1>${prose}`)).toBe(
      'bridge',
    );
  });

  it('writes a heading in capitals as a declared title does', () => {
    const head = '<title>Köhnə körpü: təmir bitdi</title>';
    expect(titleOf(`${head}<h1>KÖHNƏ KÖRPÜ: TƏMİR BİTDİ</h1>${prose}`)).toBe('Köhnə körpü: təmir bitdi');
    expect(titleOf(`<title>NATO</title><h1>NATO</h1>${prose}`)).toBe('NATO');
    expect(titleOf(`<title>Old bridge tour</title><h1>OLD TOUR BRIDGE</h1>${prose}`)).toBe('OLD TOUR BRIDGE');
  });

  it('reads characters that were encoded twice', () => {
    expect(titleOf(`<h1>The diver\u00e2\u0080\u0099s bridge in Jaros\u00c5\u0082aw</h1>${prose}`)).toBe(
      'The diver’s bridge in Jarosław',
    );
    expect(titleOf(`<h1>Château d\u2019\u00c9t\u00e9</h1>${prose}`)).toBe('Château d’Été');
  });

  it('does not take a headline that was cut, or a description', () => {
    const full = `${'Very long headline about the bridge '.repeat(4)}that opens`;
    const ld = (headline: string) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;
    expect(titleOf(`<meta property="og:title" content="${full}">${ld(full.slice(0, 110))}`)).toBe(full);
    expect(titleOf(`<title>Short one</title>${ld('x '.repeat(150))}`)).toBe('Short one');
  });

  it('takes the headline in JSON-LD with the words above the heading, unless they are a label', () => {
    const ld = (headline: string) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline })}</script>`;
    const titled = (kicker: string) =>
      titleOf(`${ld(`${kicker}: Karvansara açıldı`)}<p>${kicker}</p><h1>Karvansara açıldı</h1>${prose}`);
    expect(titled('İki ildən sonra')).toBe('İki ildən sonra: Karvansara açıldı');
    for (const label of ['Mədəniyyət', 'Körpülər', 'Şəki Xəbər'])
      expect(titled(label)).toBe('Karvansara açıldı');
  });

  it('takes the part of a heading that is the best declared title', () => {
    const head = `<title>Yeniliklər - Karvansara açıldı</title>
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Karvansara açıldı"}</script>`;
    expect(titleOf(`${head}<h1><b>Yeniliklər</b> <i>Karvansara açıldı</i></h1>${prose}`)).toBe(
      'Karvansara açıldı',
    );
  });
});
