import { describe, expect, it } from 'vitest';
import { anArticle, someDetails } from '../../tests/support/builders';
import type { Article } from '../model/article';
import { lineHash } from '../model/line-hash';
import type { ComparedVersion } from './compared-version';
import { isSameVersion } from './is-same-version';

const TEXT = 'The level of the sea has fallen by 2.1 metres since the turn of the century.';

const version = (html: string, overrides: Partial<Article> = {}): ComparedVersion => ({
  ...anArticle({ html, text: TEXT, ...overrides }),
  archivedAt: '2026-11-23T08:00:00.000Z',
});

describe('what a page embeds', () => {
  const embedding = (...addresses: string[]): ComparedVersion => {
    const omissions = addresses.map((start) => ({ kind: 'frame' as const, start, words: 0 }));
    return version(`<p>${TEXT}</p>`, { details: someDetails({ omissions }) });
  };
  const film = (id: number): string => `https://video.example/embed/${id}`;

  it('makes another version where something else stands in its place', () => {
    expect(isSameVersion(embedding(film(1)), embedding(film(2)))).toBe(false);
  });

  it.each([
    ['which scripts put in later', [], [film(1)]],
    ['when it is an advertisement', ['https://ads.example/1'], ['https://ads.example/2']],
    ['but for parameters of the visit', [`${film(1)}?ts=1`], [`${film(1)}?ts=2`]],
  ])('makes none %s', (_what, before, after) => {
    expect(isSameVersion(embedding(...before), embedding(...after))).toBe(true);
  });
});

describe('numbers above and below the line', () => {
  it('are the same in a text of an older release, which has them as plain ones', () => {
    const html = `<p>${TEXT}</p><p>It holds 10<sup>6</sup> tonnes of CO<sub>2</sub>.</p>`;
    const [plain, own] = [`${TEXT}\nIt holds 106 tonnes of CO2.`, `${TEXT}\nIt holds 10⁶ tonnes of CO₂.`];
    expect(isSameVersion(version(html, { text: plain }), version(html, { text: own }))).toBe(true);
    const other = html.replace('<sup>6</sup>', '6');
    expect(isSameVersion(version(html, { text: plain }), version(other, { text: plain }))).toBe(false);
  });

  it('do not hide that the other capture saw a line and left it out', () => {
    const line = 'The bay holds 106 tonnes.';
    const details = (...lines: string[]) => someDetails({ omittedLines: lines.map(lineHash).join('') });
    const shown = { text: `${TEXT}\n${line.replace('106', '10⁶')}`, details: details() };
    const html = `<p>${TEXT}</p><p>${line.replace('106', '10<sup>6</sup>')}</p>`;
    const left = version(`<p>${TEXT}</p>`, { details: details(line) });
    expect(isSameVersion(version(html, shown), left)).toBe(true);
  });
});
