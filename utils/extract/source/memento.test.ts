// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mementoSource, readMemento } from './memento';

function memento(url: string, html = '') {
  const found = readMemento(new DOMParser().parseFromString(html, 'text/html'), url);
  return found && [found.originalUrl, found.mementoTime?.value ?? null];
}

describe('readMemento', () => {
  it.each([
    [
      'https://web.archive.org/web/20251021194405/https://a.example/x?y=1',
      'https://a.example/x?y=1',
      '2025-10-21T19:44:05Z',
    ],
    [
      'https://web.archive.org/web/20251021194405id_/http://a.example/',
      'http://a.example/',
      '2025-10-21T19:44:05Z',
    ],
    [
      'https://web.archive.org/web/20251021194405/http:/a.example/x',
      'http://a.example/x',
      '2025-10-21T19:44:05Z',
    ],
    ['https://web.archive.org/web/2025/https://a.example/', 'https://a.example/', '2025'],
    [
      'https://arquivo.pt/wayback/20251021194405/http://a.example/',
      'http://a.example/',
      '2025-10-21T19:44:05Z',
    ],
    ['https://archive.ph/20251021194405/https://a.example/x', 'https://a.example/x', '2025-10-21T19:44:05Z'],
  ])('%s', (url, original, time) => {
    expect(memento(url)).toEqual([original, time]);
  });

  it('reads short addresses from the page', () => {
    const head = '<link rel="canonical" href="https://archive.ph/2025.10.21-194405/https://a.example/x">';
    expect(memento('https://archive.ph/AbCd1', head)).toEqual([
      'https://a.example/x',
      '2025-10-21T19:44:05Z',
    ]);
    const form = '<form><input name="q" value="https://a.example/x"></form>';
    expect(memento('https://archive.today/AbCd1', form)).toEqual(['https://a.example/x', null]);
    const record = '<a class="creation-live" title="Live page" href="https://a.example/x">View</a>';
    expect(memento('https://perma.cc/AB12-CD34', record)).toEqual(['https://a.example/x', null]);
  });

  it('reads what the head says in the words of RFC 7089', () => {
    const head = `<link rel="original timegate" href="https://a.example/x">
      <meta http-equiv="memento-datetime" content="Tue, 21 Oct 2025 19:44:05 GMT">`;
    expect(memento('https://archive.example/c/7', head)).toEqual([
      'https://a.example/x',
      '2025-10-21T19:44:05Z',
    ]);
  });

  it.each([
    'https://a.example/2025/10/21/title',
    'https://a.example/share?u=https://b.example/',
    'https://archive.ph/',
    'no address',
  ])('knows %s as none', (url) => {
    expect(memento(url)).toBeNull();
  });

  it('becomes a source', () => {
    const source = mementoSource({ originalUrl: 'https://a.example/', mementoTime: null });
    expect(source).toMatchObject({
      sign: 'memento',
      url: 'https://a.example/',
      confidence: 'high',
      self: false,
    });
  });
});
