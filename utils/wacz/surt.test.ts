import { getSurt } from 'warcio';
import { describe, expect, it } from 'vitest';
import { surt } from './surt';

describe('surt', () => {
  it.each([
    ['https://www.example.org/index.html', 'org,example)/index.html'],
    ['http://news.example.co.uk:8080/A/B?z=1&a=2#part', 'uk,co,example,news:8080)/a/b?a=2&z=1'],
    ['https://example.org:443/', 'org,example)/'],
    ['https://example.org?b&a', 'org,example)/?a&b'],
    ['https://xəbər.az/Məqalə?ad=Əli', 'az,xn--xbr-dtbb)/m%c9%99qal%c9%99?ad=%c6%8fli'],
    ['https://пример.рф/a b', 'xn--p1ai,xn--e1afmkfd)/a%20b'],
    ['http://192.0.2.1/x', '1,2,0,192)/x'],
    ['urn:uuid:01939c4a-0000-7000-8000-00000000000A', 'urn:uuid:01939c4a-0000-7000-8000-00000000000A'],
  ])('%s', (address, key) => {
    const asRequested = URL.canParse(address) ? new URL(address).href : address;
    expect(surt(asRequested)).toBe(key);
    // The same as another's: what it is looked up by must be what it is found by.
    expect(getSurt(asRequested)).toBe(key);
  });
});
