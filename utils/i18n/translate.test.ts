import { describe, expect, it, vi } from 'vitest';
import { t } from './translate';

describe('t', () => {
  it('finds a text by its path', () => {
    expect(t('popup.archive')).toBe('Archive');
  });

  it('fills in placeholders and leaves braces in what is filled in', () => {
    expect(t('listState.noMatchTitle', { filter: '{filter} $&' })).toBe('No source matches “{filter} $&”');
  });

  it('is turned by nothing that is filled in', () => {
    expect(t('listState.noMatchTitle', { filter: '\u202egnp\u001b' })).toBe('No source matches “gnp”');
  });

  it('chooses the plural form by count and writes the number as the language does', () => {
    expect(t('list.versions', { count: 1 })).toBe('1 version');
    expect(t('list.versions', { count: 2 })).toBe('2 versions');
    expect(t('listState.sources', { count: 0 })).toBe('0 sources');
    expect(t('listState.sources', { count: 100000 })).toBe('100,000 sources');
  });

  it('shows the key of a section that was not added', async () => {
    vi.resetModules();
    const fresh = await import('./translate');
    expect(fresh.t('library.print')).toBe('library.print');
  });

  it('does not take wrong keys or parameters', () => {
    // @ts-expect-error no such key
    expect(t('popup.nonsense')).toBe('popup.nonsense');
    // @ts-expect-error the placeholder is missing
    expect(t('listState.noMatchTitle')).toContain('{filter}');
    // @ts-expect-error not a placeholder of this text
    expect(t('list.versions', { count: 1, colour: 'red' })).toBe('1 version');
  });
});
