// @vitest-environment jsdom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import type { DeclaredSource } from '../../utils/model/stated';
import { DeclaredSources } from './DeclaredSources';

const SOURCE: DeclaredSource = {
  sign: 'credit-line',
  name: 'Redaktor',
  url: 'https://redaktor.example/1',
  raw: 'Mənbə: Redaktor',
  confidence: 'high',
  self: false,
  statedAt: null,
};

/** The entry of every source. */
function shown(...changes: Partial<DeclaredSource>[]): HTMLLIElement[] {
  const root = document.createElement('div');
  render(<DeclaredSources sources={changes.map((change) => ({ ...SOURCE, ...change }))} />, root);
  return [...root.querySelectorAll('li')];
}

const words = (...changes: Partial<DeclaredSource>[]) =>
  shown(...changes).map(({ textContent }) => textContent);

describe('DeclaredSources', () => {
  it('names a source and leads to it in a tab of its own', async () => {
    const [entry] = shown({});
    expect(entry?.textContent).toBe('Redaktor https://redaktor.example/1');
    const link = entry?.querySelector('a');
    expect([link?.href, link?.target, link?.rel]).toEqual([SOURCE.url, '_blank', 'noreferrer']);
    const root = entry?.closest('div') ?? document.body;
    expect(await axeProblems(root)).toEqual([]);
  });

  it('gives the page’s own words', () => {
    expect(shown({})[0]?.title).toBe('In the page’s words: Mənbə: Redaktor');
  });

  it('shows what there is of name, address and words', () => {
    expect(words({ name: null }, { url: null }, { name: null, url: null })).toEqual([
      'https://redaktor.example/1',
      'Redaktor',
      'Mənbə: Redaktor',
    ]);
    expect(shown({ url: null })[0]?.querySelector('a')).toBeNull();
  });

  it('says where it is not sure', () => {
    expect(words({ url: null, confidence: 'low' }, { url: null, confidence: 'medium' })).toEqual([
      'Redaktor (perhaps)',
      'Redaktor',
    ]);
  });

  it('says when the page took the text over, as the page’s claim', () => {
    const statedAt = { raw: '2025', value: '2025', precision: 'year', zone: null, ambiguous: false } as const;
    expect(words({ url: null, statedAt })).toEqual(['Redaktor taken over 2025, says the page']);
  });

  it('shows a source once that several signs name', () => {
    const statedAt = { raw: '2025', value: '2025', precision: 'year', zone: null, ambiguous: false } as const;
    expect(words({ name: null }, { statedAt })).toEqual([
      'Redaktor https://redaktor.example/1 taken over 2025, says the page',
    ]);
  });

  it('shows the best three', () => {
    const names = ['one', 'two', 'three', 'four'];
    expect(words(...names.map((name) => ({ name, url: null })))).toEqual(['one', 'two', 'three']);
  });
});
