import { describe, expect, it } from 'vitest';
import type { Line } from '../lines';
import { splitFurniture } from './split-furniture';

const TEXT =
  'The level of the sea has fallen by 2.1 metres since the turn of the century, the institute said on Tuesday, and ports have been deepened twice.';

const line = (text: string, link: Partial<Line> = {}): Line => ({
  text,
  block: text,
  linked: 0,
  unlinked: text,
  links: [],
  struck: [],
  cells: [],
  ...link,
});

/** What of one line above an article's text counts, without what changes with every visit; `null` when nothing does. */
function keptOf(text: string): string | null {
  const [first, second] = splitFurniture([line(text), line(TEXT)]).kept;
  return second === undefined ? null : (first?.words ?? null);
}

describe('a line above the text is set apart when it is', () => {
  it.each([
    ['counts', '1,204 views'],
    ['a label and a count', 'Просмотров: 1 204'],
    ['a count in brackets', '(12) comments'],
    ['two numbers between two labels', 'Views: 12 3 comments'],
    ['a label that begins like another', '12 readers'],
    ['a short number that no space parts from its label', '3.4Kviews'],
    ['short numbers', '3.4K shares | 12 тыс. просмотров | 2 mln baxış'],
    ['signs and counts', '👁 12 ♥ 3 💬 4'],
    ['counts before signs', '12 ♥ 3 💬'],
    ['counts and a time', '12 comments · Updated: 3 minutes ago'],
    ['a time in Hebrew and a count', 'לפני 5 דקות | 1234 תגובות | 88 צפיות'],
    ['counts in Chinese', '阅读12 评论3'],
    ['rates', 'USD 1.7000 EUR 1.8120'],
    ['rates with their change', 'Brent: 71.32 ▲ (+0.4%), EUR/USD 1.08 ↓ -0.2%'],
    ['a rate in thousands', '$1,484.00'],
    ['a rate with an arrow alone', 'EUR 1.8120 ▲'],
    ['the weather', 'Bakı +12°C'],
    ['a clock', 'Monday, 23 November 2026, 10:15'],
  ])('%s', (_what, text) => {
    expect(keptOf(text)).toBeNull();
  });

  it.each([
    ['a count of nothing', '1,204'],
    ['a label without a count', 'Comments'],
    ['one count between two labels', 'Views: 12 comments'],
    ['words before the count', 'She has 12 comments'],
    ['words behind the count', '12 comments were deleted'],
    ['a currency without a number', 'USD EUR'],
    ['a rate and words', 'USD 1.7000 buys less'],
    ['a long row of counts', '👁 12 '.repeat(100).trim()],
  ])('but not %s', (_what, text) => {
    expect(keptOf(text)).toBe(text);
  });
});

/** Long enough that a pattern that tries a line in many ways takes minutes. */
const LENGTH = 100_000;
const long = (unit: string, end = ''): string =>
  unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH) + end;

describe('hostile lines are read in little time', () => {
  it.each([
    ['rates on a short line', '$1'.repeat(36) + 'x'],
    ['counts on a short line', 'views12'.repeat(28) + 'x'],
    ['counts and labels on a short line', '1 views '.repeat(7) + 'x'],
    ['rates', long('$1', 'x')],
    ['rates with spaces', long('$ 1\u00a0', 'x')],
    ['currencies', long('usd/')],
    ['counts', long('views12', 'x')],
    ['signs', long('👁1', 'x')],
    ['digits', long('1')],
    ['spaces', `1${long(' ')}x`],
    ['labels', long('updated: ')],
    ['words of Arabic times', long('منذ ')],
    ['degrees', long('a ', '1°C x')],
    ['brackets', long('(')],
    ['dates', long('12 may ')],
    ['words of advertisements', long('advertisement ')],
    ['white space behind a label', `read also${long(' ')}`],
  ])('%s', (_what, text) => {
    const lines = [line(text), line(text, { linked: 0.1 }), line(text, { linked: 0.9 }), line(TEXT)];
    const start = performance.now();
    splitFurniture(lines);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
