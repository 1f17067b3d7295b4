import { describe, expect, it } from 'vitest';
import { anArticle, someDetails } from '../../tests/support/builders';
import type { Article } from '../model/article';
import { lineHash } from '../model/line-hash';
import type { ComparedVersion } from './compared-version';
import { deadlineIn } from './deadline';
import { isSameVersion } from './is-same-version';

const TEXT =
  'The level of the sea has fallen by 2.1 metres since the turn of the century, the institute said on Tuesday, and ports have been deepened twice.';
const ENDING =
  'Captains said that ships wait outside the old port until the wind turns, sometimes for two days, as there is no other way in.';

const version = (
  html: string,
  overrides: Partial<Article> = {},
  archivedAt = '2026-11-23T08:00:00.000Z',
): ComparedVersion => {
  const text = html
    .replace(/<\/(?:p|li|h\d|div|td)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\n+/g, '\n')
    .trim();
  return { ...anArticle({ html, text, ...overrides }), archivedAt };
};
const article = (inside: string, around = ''): ComparedVersion =>
  version(`${around}<p>${TEXT}</p>${inside}<p>${ENDING}</p>`);

describe('a page captured again is the same version when', () => {
  it.each([
    ['the views shown', '<p>1,204 views</p>', '<p>98,113 views</p>'],
    ['views in Azerbaijani', '<p>Baxış sayı: 12</p>', '<p>Baxış sayı: 1 388</p>'],
    ['views in Russian', '<p>Просмотров: 12</p>', '<p>Просмотров: 13</p>'],
    ['views in Turkish', '<p>12 görüntülenme</p>', '<p>13 görüntülenme</p>'],
    ['comments and shares on a line', '<p>3 comments | 1.2K shares</p>', '<p>4 comments | 1.3K shares</p>'],
    ['counts that no space parts', '<p>12 görüntülenme131 yorum</p>', '<p>13 görüntülenme132 yorum</p>'],
    [
      'a count and a time that no space parts',
      '<p>Views: 12Comments: 1938 minutes ago</p>',
      '<p>Views: 15Comments: 207 minutes ago</p>',
    ],
    [
      'a time behind a counted word',
      '<p>Baxış sayı: 10739212 şərh4 dəqiqə əvvəl</p>',
      '<p>Baxış sayı: 5 şərh7 dəqiqə əvvəl</p>',
    ],
    ['a sign with a count', '<p>👁 1204</p>', '<p>👁 1302</p>'],
    ['minutes ago', '<p>3 minutes ago</p>', '<p>2 hours ago</p>'],
    ['minutes ago in Azerbaijani', '<p>5 dəqiqə əvvəl</p>', '<p>1 saat əvvəl</p>'],
    ['minutes ago in Russian', '<p>5 минут назад</p>', '<p>час назад</p>'],
    ['minutes ago in Turkish', '<p>5 dakika önce</p>', '<p>2 saat önce</p>'],
    [
      'a read-also link',
      '<p>Read also: <a href="https://a.example/1">Bears</a></p>',
      '<p>Read also: <a href="https://a.example/2">Bees and wasps</a></p>',
    ],
    [
      'a list under "Related articles"',
      '<h3>Related articles</h3><ul><li><a href="https://a.example/1">Bears</a></li><li><a href="https://a.example/2">Bees</a></li></ul>',
      '<h3>Related articles</h3><ul><li><a href="https://a.example/3">Wasps</a></li></ul>',
    ],
    [
      'a teaser with its age',
      '<p><a href="https://a.example/1">Bears</a> 3 minutes ago</p>',
      '<p><a href="https://a.example/9">Wasps</a> 7 minutes ago</p>',
    ],
    [
      'an advertisement',
      '<p>Advertisement</p><p><a href="https://shop.example/1">Boots</a></p>',
      '<p>Advertisement</p><p><a href="https://shop.example/2">Fly from 49</a></p>',
    ],
    ['an advertisement that is gone', '<p>Reklam <a href="https://shop.example/1">Boots</a></p>', ''],
    [
      'parameters of the visit',
      '<p>See <a href="https://a.example/x?id=1&amp;utm_source=a&amp;sid=1">the report</a>.</p>',
      '<p>See <a href="https://a.example/x?id=1&amp;sid=2">the report</a>.</p>',
    ],
    [
      'a picture that was not loaded yet',
      '<figure><img src="https://a.example/lazy.gif"></figure>',
      '<figure><img src="https://a.example/1.jpg"></figure>',
    ],
    [
      'the picture of an advertisement',
      '<p><a href="https://shop.example/1"><img src="https://ads.example/1.png"></a></p>',
      '<p><a href="https://shop.example/2"><img src="https://ads.example/2.png"></a></p>',
    ],
    [
      'pictures beside links to other articles',
      '<ul><li><img src="https://a.example/1.jpg"><a href="https://a.example/1">Bears</a> 3 minutes ago</li></ul>',
      '<ul><li><img src="https://a.example/2.jpg"><a href="https://a.example/2">Wasps</a> 7 minutes ago</li></ul>',
    ],
    [
      'the copy of a picture that is sent',
      '<p><img src="https://a.example/1.jpg?w=640&amp;v=7"></p>',
      '<p><img src="https://cdn.example/1.jpg?w=1280&amp;v=8"></p>',
    ],
    [
      'where a count stands before a link',
      '<p>1,204 views · <a href="https://a.example/by">Aygün Əliyeva</a></p>',
      '<p>98 views · <a href="https://a.example/by">Aygün Əliyeva</a></p>',
    ],
    [
      'where lines break',
      '<p>One sentence here. Another there.</p>',
      '<p>One sentence here.</p><p>Another there.</p>',
    ],
  ])('only %s changed', (_what, before, after) => {
    expect(isSameVersion(article(before), article(after))).toBe(true);
  });

  it.each([
    ['a clock', '<p>23.11.2026 10:15</p>', '<p>24.11.2026 18:40</p>'],
    ['the weather', '<p>Bakı +12°C</p>', '<p>Bakı +9°C</p>'],
    ['rates of exchange', '<p>USD 1.7000 EUR 1.8120</p>', '<p>USD 1.7000 EUR 1.8244</p>'],
  ])('%s above the text changed', (_what, before, after) => {
    expect(isSameVersion(article('', before), article('', after))).toBe(true);
  });

  it('its time of change is the time of the visit, both times', () => {
    const at = (modifiedTime: string, archivedAt: string) =>
      version(`<p>${TEXT}</p>`, { modifiedTime }, archivedAt);
    const first = at('2026-11-23T11:59:58+04:00', '2026-11-23T08:00:00.000Z');
    expect(isSameVersion(first, at('2026-11-24T08:29:59Z', '2026-11-24T08:30:00.000Z'))).toBe(true);
    expect(isSameVersion(first, at('2026-11-23T20:00:00Z', '2026-11-24T08:30:00.000Z'))).toBe(false);
  });

  it('a line is there that the other capture saw and left out', () => {
    const line = 'Use the form below to be told when we write about the sea again.';
    const omissions = [{ kind: 'newsletter' as const, start: line, words: 14 }];
    const without = version(`<p>${TEXT}</p>`, { details: someDetails({ omissions }) });
    expect(isSameVersion(version(`<p>${TEXT}</p><p>${line}</p>`), without)).toBe(true);
  });

  it.each([
    ['left out at first', omitting(['Use cases', 'Menu'], ''), omitting(['Menu'], '<p>Use cases</p>')],
    ['left out the second time', omitting(['Menu'], '<p>Use cases</p>'), omitting(['Menu', 'Use cases'], '')],
    [
      'of several that are the same one was left out',
      omitting(['Menu'], '<p>By a reader</p><p>By a reader</p>'),
      omitting(['By a reader', 'Menu'], '<p>By a reader</p>'),
    ],
    [
      'a line of it stands in a list beside it now',
      omitting(['Menu'], '<p>Use cases</p>'),
      omitting(['Menu', 'Use cases'], '<p>Use cases</p>'),
    ],
  ])('a short line was %s', (_what, before, after) => {
    expect(isSameVersion(before, after)).toBe(true);
  });
});

/** An article of whose page these lines were left out. */
function omitting(lines: readonly string[], inside: string): ComparedVersion {
  const details = someDetails({ omittedLines: lines.map(lineHash).join('') });
  return { ...article(inside), details };
}

describe('a page captured again is another version when', () => {
  it.each([
    ['gone', omitting(['Menu'], '<p>Use cases</p>'), omitting(['Menu'], '')],
    [
      'gone, and stands in the menu as before',
      omitting(['Use cases'], '<p>Use cases</p>'),
      omitting(['Use cases'], ''),
    ],
    ['another than the one left out', omitting(['Use case'], ''), omitting([], '<p>Use cases</p>')],
    [
      'twice there and was left out once',
      omitting(['Use cases'], ''),
      omitting([], '<p>Use cases</p><p>Use cases</p>'),
    ],
  ])('a short line is %s', (_what, before, after) => {
    expect(isSameVersion(before, after)).toBe(false);
  });

  it.each([
    ['a figure', '<p>It fell by 2.1 metres.</p>', '<p>It fell by 2.2 metres.</p>'],
    ['a letter', '<p>It fell again.</p>', '<p>It fall again.</p>'],
    ['a mark', '<p>He resigned.</p>', '<p>He resigned?</p>'],
    ['a space', '<p>the therapist</p>', '<p>the the rapist</p>'],
    ['one word of a short line', '<p>By the sea</p>', '<p>At the sea</p>'],
    [
      'views in a sentence',
      '<p>The film had 1,204 views in a week.</p>',
      '<p>The film had 1,205 views in a week.</p>',
    ],
    [
      'minutes in a sentence',
      '<p>He left the house 3 minutes ago, she said.</p>',
      '<p>He left the house 5 minutes ago, she said.</p>',
    ],
    ['a clock among the text', '<p>14:35</p>', '<p>14:36</p>'],
    ['rates among the text', '<p>USD 1.7000</p>', '<p>USD 1.7001</p>'],
    ['a cell of a table', '<table><tr><td>1204</td></tr></table>', '<table><tr><td>1205</td></tr></table>'],
    [
      'a line that is all link',
      '<p><a href="https://a.example/1">Read the report</a></p>',
      '<p><a href="https://a.example/1">Read the summary</a></p>',
    ],
    [
      'where a link leads',
      '<p>See <a href="https://a.example/x?id=1">the report</a>.</p>',
      '<p>See <a href="https://a.example/x?id=2">the report</a>.</p>',
    ],
    ['words struck through', '<p>It fell by 2.1 metres.</p>', '<p>It fell by <del>2.1</del> metres.</p>'],
    ['a picture that is gone', '<figure><img src="https://a.example/1.jpg"></figure>', ''],
    [
      'what describes a picture',
      '<p><img src="https://a.example/1.jpg" alt="A quay"></p>',
      '<p><img src="https://a.example/1.jpg" alt="A ship"></p>',
    ],
    [
      'the picture of a program',
      '<p><img src="https://a.example/picture?id=1"></p>',
      '<p><img src="https://a.example/picture?id=2"></p>',
    ],
    [
      'the picture of a figure',
      '<figure><img src="https://a.example/1.jpg"></figure>',
      '<figure><img src="https://a.example/2.jpg"></figure>',
    ],
    ['the order', '<p>First this.</p><p>Then that.</p>', '<p>Then that.</p><p>First this.</p>'],
    ['a correction noted', '', '<p>Correction: it was Tuesday.</p>'],
  ])('%s changed', (_what, before, after) => {
    expect(isSameVersion(article(before), article(after))).toBe(false);
  });

  const source = {
    sign: 'credit-line',
    name: 'Redaktor',
    url: 'https://redaktor.example/1',
    raw: 'Mənbə: Redaktor',
    confidence: 'high',
    self: false,
    statedAt: null,
  } as const;

  it.each<[string, Partial<Article>]>([
    ['title', { title: 'Xəzər' }],
    ['byline', { byline: null }],
    ['published time', { publishedTime: '2025-10-22' }],
    ['modified time', { modifiedTime: '2025-10-22' }],
    ['lead image', { leadImage: { url: 'https://a.example/2.jpg', alt: null } }],
    ['declared source', { details: someDetails({ declaredSources: [source] }) }],
    ['kind', { kind: 'selection' }],
  ])('its %s changed', (_what, change) => {
    expect(isSameVersion(version(`<p>${TEXT}</p>`), version(`<p>${TEXT}</p>`, change))).toBe(false);
  });

  it('but not when the same moment is written in another zone', () => {
    const zone = { publishedTime: '2025-10-21T15:44:00Z' };
    expect(isSameVersion(version(`<p>${TEXT}</p>`), version(`<p>${TEXT}</p>`, zone))).toBe(true);
  });
});

describe('comparing does not take for ever', () => {
  const long = (unit: string, end = ''): string => unit.repeat(Math.ceil(100_000 / unit.length)) + end;

  it.each<[string, Partial<Article>]>([
    ['tags that never end', { html: `<p>${TEXT}</p>${long('<a-')}` }],
    ['tags and quotes that never end', { html: `<p>${TEXT}</p>${long('<a "')}` }],
    ['quoted tags', { html: `<p>${TEXT}</p>${long('<a ""')}` }],
    ['a line of rates', { text: `${'$1'.repeat(36)}x\n${TEXT}` }],
    ['a time that is none', { modifiedTime: long('T', 'x') }],
    ['a title of many words', { title: long('a b c ') }],
    ['many pictures', { html: `<figure>${pictures(8000)}</figure>` }],
  ])('of %s', (_what, overrides) => {
    const start = performance.now();
    isSameVersion(version(`<p>${TEXT}</p>`, overrides), version(`<p>${TEXT}</p><p>${ENDING}</p>`, overrides));
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('what is not known to be the same when time is over counts as another version', () => {
    const clock = { now: 0, tick: () => (clock.now += 10) };
    const [before, after] = [article('<p>3 comments</p>'), article('<p>4 comments</p>')];
    expect(isSameVersion(before, after, deadlineIn(1000, clock.tick))).toBe(true);
    expect(isSameVersion(before, after, deadlineIn(50, clock.tick))).toBe(false);
  });
});

const pictures = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<img src="https://a.example/${index}.jpg">`).join('');
