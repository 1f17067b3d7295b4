// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { DeclaredSource } from '../../model/stated';
import { articleNode, readJsonLd } from '../declared/json-ld';
import { readMetaTags } from '../declared/meta-tags';
import { readDeclaredSources, readPageSources } from './read-declared-sources';
import { readShortTexts } from '../short-texts';
import type { SourcePage } from './source-page';

const URL_HERE = 'https://www.sekixeber.example/2025/10/karvansara';
const LONG = 'Karvansaranın bərpası iki il çəkib və bu müddətdə ustalar hər daşı yerinə qoyublar. '.repeat(3);

function sourcesOf(body: string, { head = '', lang = 'az', url = URL_HERE } = {}): DeclaredSource[] {
  const doc = new DOMParser().parseFromString(`<head>${head}</head><body>${body}</body>`, 'text/html');
  const nodes = readJsonLd(doc);
  const page: SourcePage = {
    ...{ doc, url, base: url, lang, nodes, tags: readMetaTags(doc), article: articleNode(nodes, url) },
    spellings: new Set(['şəkixəbər', 'sekixeber']),
  };
  return readDeclaredSources(page, readPageSources(page, readShortTexts(doc)), doc.body);
}

const first = (body: string, options: Parameters<typeof sourcesOf>[1] = {}) => sourcesOf(body, options)[0];

describe('a source with an address alone', () => {
  const head = '<link rel="canonical" href="https://www.cayxeber.example/a">';

  it('has the name under which the text credits the site', () => {
    const text = `<p>“Çayxəbər”ə istinadən bildirilir ki, karvansara açılıb.</p><p>${LONG}</p>`;
    const canonical = sourcesOf(text, { head }).find(({ sign }) => sign === 'canonical');
    expect(canonical).toMatchObject({ url: 'https://www.cayxeber.example/a', name: 'Çayxəbər' });
  });

  it('has no name of another site', () => {
    const text = `<p>“Dağxəbər”ə istinadən bildirilir ki, karvansara açılıb.</p><p>${LONG}</p>`;
    expect(sourcesOf(text, { head }).find(({ sign }) => sign === 'canonical')?.name).toBeNull();
  });
});

describe('credit lines', () => {
  it.each([
    ['<p>Mənbə: Redaktor.example</p>', 'Redaktor.example', null],
    [
      '<p><b>Mənbə:</b> <a href="https://redaktor.example/1">Redaktor</a></p>',
      'Redaktor',
      'https://redaktor.example/1',
    ],
    ['<p><b>Mənbə</b>: Redaktor</p>', 'Redaktor', null],
    ['<p>Mənbə: “Azad Söz” qəzeti</p>', 'Azad Söz', null],
    ['<p>Source: The “Islander”</p>', 'The “Islander”', null],
    ['<p>Источник: газета «Сосновские вести».</p>', 'газета «Сосновские вести»', null],
    ['<p>Mənbə: "Çay" İnformasiya Agentliyi</p>', '"Çay" İnformasiya Agentliyi', null],
    ['<p>Mənbə: "Çay</p>', 'Çay', null],
    ['<p>2026-03-04 10:15 来源：河报 记者 李晓明</p>', '河报', null],
    [
      '<div><span>Mənbə</span></div><div><a href="https://redaktor.example/">Redaktor</a></div>',
      'Redaktor',
      'https://redaktor.example/',
    ],
    ['<p>Kaynak: Günlük Haber</p>', 'Günlük Haber', null],
    ['<p>Источник: <a href="//vesti.example/a">Вести</a></p>', 'Вести', 'https://vesti.example/a'],
    ['<p>Source: Daily Example</p>', 'Daily Example', null],
    ['<p>Quelle: Beispiel-Agentur</p>', 'Beispiel-Agentur', null],
    ['<p>Fuente: Agencia Ejemplo.</p>', 'Agencia Ejemplo', null],
    ['<p>Джерело: Приклад</p>', 'Приклад', null],
    ['<p>Дереккөз: Мысал</p>', 'Мысал', null],
    ['<p>المصدر: وكالة مثال</p>', 'وكالة مثال', null],
    ['<p>منبع: خبرگزاری نمونه</p>', 'خبرگزاری نمونه', null],
    ['<p>来源：半日新闻</p>', '半日新闻', null],
    ['<p>Mənbə: https://redaktor.example/xeber/1</p>', null, 'https://redaktor.example/xeber/1'],
  ])('%s', (line, name, url) => {
    expect(first(`<p>${LONG}</p>${line}`)).toMatchObject({ sign: 'credit-line', name, url, self: false });
  });

  it.each([
    '<figure><img src="a.jpg"><figcaption>Mənbə: Redaktor</figcaption></figure>',
    '<p>Photo source: Agency</p>',
    '<p>Mənbə: Foto Agentlik</p>',
    `<p>${LONG}</p><p>Source: World Statistics</p><p>${LONG}</p>`,
    '<table><tr><td>Source: World Statistics</td></tr></table>',
    '<p>The source of the river is far away.</p>',
    '<p>As a <a href="https://a.example/">source</a> told us.</p>',
    '<p>Quelle: Mustermann, A. et al. (2015): Über Karawansereien</p>',
    '<script>Mənbə: Redaktor</script>',
  ])('does not take %s for a credit of the text', (body) => {
    expect(sourcesOf(body)).toEqual([]);
  });

  it('tells a credit of the own site, and puts it last', () => {
    const sources = sourcesOf('<p>Mənbə: Şəki Xəbər</p><p>Mənbə: Redaktor.example</p>');
    expect(sources.map(({ name, self }) => [name, self])).toEqual([
      ['Redaktor.example', false],
      ['Şəki Xəbər', true],
    ]);
  });

  it('keeps the time the page states as its claim', () => {
    const credit = '<p>Mənbə: <a href="https://redaktor.example/1">Redaktor</a></p>';
    const line = '<p>Bu xəbər 21 Oktyabr 2025 19:44 mənbədən arxivləşdirilmişdir</p>';
    expect(first(credit + line)).toMatchObject({ name: 'Redaktor', statedAt: { value: '2025-10-21T19:44' } });
    expect(first(line)).toMatchObject({
      name: null,
      confidence: 'low',
      statedAt: { value: '2025-10-21T19:44' },
    });
    const linked = line.replace('mənbədən', '<a href="https://redaktor.example/1">mənbədən</a>');
    expect(first(linked)).toMatchObject({
      url: 'https://redaktor.example/1',
      statedAt: { value: '2025-10-21T19:44' },
    });
    expect(first(line.replace('mənbədən', '<a href="/2025/">mənbədən</a>'))?.url).toBeNull();
  });
});

describe('attributions', () => {
  it.each([
    ['Karvansara açılıb, Redaktor.example xəbər verir.', 'Redaktor.example'],
    ['“Redaktor” xəbər verir ki, karvansara açılıb.', 'Redaktor'],
    ['Karvansara açılıb. Bu barədə APA-ya istinadən məlumat verilir.', 'APA'],
    ['APA-nın məlumatına görə, karvansara açılıb.', 'APA'],
    ['Redaktor.example saytından əldə olunan məlumata görə, karvansara açılıb.', 'Redaktor.example'],
    ["Örnek Haber'in haberine göre kervansaray açıldı.", 'Örnek Haber'],
    ['Караван-сарай открыт, сообщает Вести.', 'Вести'],
    ['Караван-сарай открыт, передает агентство «Пример».', 'Пример'],
    ['Об этом сообщили со ссылкой на Пример Ньюс.', 'Пример Ньюс'],
    ['Про це повідомили з посиланням на Приклад.', 'Приклад'],
    ['This article was originally published by Daily Example.', 'Daily Example'],
    ['This article first appeared in The Example Review.', 'The Example Review'],
    ['Zuerst erschienen bei Beispiel Online.', 'Beispiel Online'],
    ['Publicado originalmente en Diario Ejemplo'.replace('P', 'p'), 'Diario Ejemplo'],
  ])('%s', (sentence, name) => {
    expect(first(`<p>${sentence}</p>`)).toMatchObject({ sign: 'attribution', name, self: false });
  });

  it('takes the address from the link, and is surer with one', () => {
    expect(first('<p><a href="https://apa.example/1">APA</a> xəbər verir ki, yol açılıb.</p>')).toMatchObject(
      {
        ...{ name: 'APA', url: 'https://apa.example/1', confidence: 'medium' },
      },
    );
    expect(first('<p>APA xəbər verir ki, yol açılıb.</p>')).toMatchObject({ confidence: 'low' });
  });

  it.each([
    'Originally published in March 2022.',
    'This post was originally published on the 21st of June 2017.',
    'Originally published on Wednesday.',
    'According to the ministry, prices rose.',
    'Nazirliyin məlumatına görə, hava dəyişəcək.',
    'Сообщает нам сосед.',
  ])('names no source: %s', (sentence) => {
    expect(sourcesOf(`<p>${sentence}</p>`)).toEqual([]);
  });

  it('reads a credit in brackets after the text', () => {
    expect(first(`<p>${LONG}</p><p>Yol açılıb. (Redaktor.example)</p>`)).toMatchObject({
      ...{ sign: 'trailing-credit', name: 'Redaktor.example', confidence: 'medium' },
    });
    expect(first('<p>The road is open. (Reuters)</p>')).toMatchObject({ name: 'Reuters', confidence: 'low' });
    expect(sourcesOf('<p>The road was opened in spring (Example).</p>')).toEqual([]);
  });
});

describe('head and markup', () => {
  it('reads a canonical address of another site, but not of another host of the same', () => {
    const canonical = (href: string) => first('', { head: `<link rel="canonical" href="${href}">` });
    expect(canonical('https://redaktor.example.com/xeber')).toMatchObject({
      sign: 'canonical',
      confidence: 'high',
    });
    expect(canonical('https://m.sekixeber.example/2025')).toBeUndefined();
    expect(canonical('https://redaktor.example.com/')).toBeUndefined();
    expect(canonical('/2025/10/karvansara')).toBeUndefined();
  });

  it('reads meta names and JSON-LD', () => {
    const head = `<meta name="syndication-source" content="https://redaktor.test/1"><meta name="dc.source" content="Redaktor">
      <script type="application/ld+json">{"@type":"NewsArticle","isBasedOn":{"@type":"Article","name":"Əsl xəbər","url":"https://asl.test/2"},
      "isPartOf":{"@type":"WebSite","name":"Başqa","url":"https://basqa.test/"},"sourceOrganization":{"name":"APA"}}</script>`;
    expect(sourcesOf('', { head }).map(({ sign, name, url }) => [sign, name, url])).toEqual([
      ['meta', 'Redaktor', 'https://redaktor.test/1'],
      ['json-ld', 'Əsl xəbər', 'https://asl.test/2'],
      ['meta', 'Redaktor', null],
      ['json-ld', 'APA', null],
    ]);
  });

  it('reads microformats', () => {
    const body =
      '<div class="u-repost-of h-cite"><a class="u-url p-name" href="https://asl.test/2">Əsl</a></div>';
    expect(first(body)).toMatchObject({ sign: 'microformat', url: 'https://asl.test/2', confidence: 'high' });
  });

  it('is not slowed down by what a hostile page writes', () => {
    const start = performance.now();
    for (const part of ['A ', 'Mənbə: ', 'APA-nın ', '(((', 'Aa Aa, ', 'сообщает ', '«'])
      sourcesOf(`<p>${part.repeat(120)}</p>`.repeat(50));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
