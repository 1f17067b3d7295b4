import { describe, expect, it } from 'vitest';
import { langAttribute, siteOf, titleOf } from './page-words';

const PAGE = { title: null, siteName: null, url: 'https://www.stat.gov.az/prices?lang=az' };

describe('page words', () => {
  it('name a page without title and site by its address', () => {
    expect(titleOf(PAGE)).toBe('www.stat.gov.az/prices?lang=az');
    expect(siteOf(PAGE)).toBe('stat.gov.az');
    const encoded = { ...PAGE, url: 'https://stat.gov.az/x%C9%99b%C9%99r' };
    expect(titleOf(encoded)).toBe('stat.gov.az/xəbər');
  });

  it('use what the page says of itself', () => {
    expect(titleOf({ ...PAGE, title: 'Prices' })).toBe('Prices');
    expect(siteOf({ ...PAGE, siteName: 'Statistics' })).toBe('Statistics');
  });

  it('read reversed nowhere, whatever the page is called', () => {
    const turned = { ...PAGE, title: '\u202e001 dlos\u2069 Prices', siteName: '\u2066Site\u001b' };
    expect([titleOf(turned), siteOf(turned)]).toEqual(['001 dlos Prices', 'Site']);
    expect(titleOf({ ...PAGE, url: 'https://stat.gov.az/%E2%80%AEx' })).not.toContain('\u202e');
  });

  it('pass on only what is shaped like a language', () => {
    expect(langAttribute('az-Latn-AZ')).toBe('az-Latn-AZ');
    expect(langAttribute('en_US')).toBeUndefined();
    expect(langAttribute('русский')).toBeUndefined();
    expect(langAttribute(null)).toBeUndefined();
  });
});
