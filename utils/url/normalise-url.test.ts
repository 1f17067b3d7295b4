import { describe, expect, it } from 'vitest';
import { normaliseUrl } from './normalise-url';

const SAME: [name: string, from: string, to: string][] = [
  ['lower-cases the host', 'HTTPS://Redaktor.AZ/Xeber', 'https://redaktor.az/Xeber'],
  ['writes international hosts as punycode', 'https://mənbə.az/x', 'https://xn--mnb-dtbc.az/x'],
  ['drops default ports', 'http://a.az:80/x', 'http://a.az/x'],
  ['keeps other ports', 'http://a.az:8080/x', 'http://a.az:8080/x'],
  ['drops the trailing dot of the host', 'https://a.az./x', 'https://a.az/x'],
  ['treats an empty path as the root', 'https://a.az', 'https://a.az/'],
  ['keeps a trailing slash', 'https://a.az/x/', 'https://a.az/x/'],
  ['keeps doubled slashes', 'https://a.az//x//y', 'https://a.az//x//y'],
  ['drops user name and password', 'https://me:pw@a.az/x', 'https://a.az/x'],
  ['drops the fragment', 'https://a.az/x#part', 'https://a.az/x'],
  ['drops a text fragment', 'https://a.az/x#:~:text=word', 'https://a.az/x'],
  ['keeps a hashbang route', 'https://a.az/#!/news/1', 'https://a.az/#!/news/1'],
  ['keeps a hash route', 'https://a.az/#/news/1', 'https://a.az/#/news/1'],
  ['cuts a text fragment off a route', 'https://a.az/#/news/1:~:text=x', 'https://a.az/#/news/1'],
  ['drops an empty route', 'https://a.az/#/', 'https://a.az/'],
  ['drops an empty hashbang', 'https://a.az/#!', 'https://a.az/'],
  ['drops an empty query', 'https://a.az/x?', 'https://a.az/x'],
  [
    'removes tracking parameters',
    'https://a.az/x?utm_source=fb&id=7&fbclid=Q&GCLID=1',
    'https://a.az/x?id=7',
  ],
  ['removes a tracking parameter spelt with escapes', 'https://a.az/x?utm%5Fsource=1', 'https://a.az/x'],
  ['removes a query of tracking alone', 'https://a.az/x?yclid=1&_openstat=2', 'https://a.az/x'],
  ['sorts parameters by name', 'https://a.az/x?b=2&a=1', 'https://a.az/x?a=1&b=2'],
  ['keeps the order within a name', 'https://a.az/x?b=2&a=2&a=1', 'https://a.az/x?a=2&a=1&b=2'],
  ['does not sort other forms of query', 'https://a.az/x?b/2&a=1', 'https://a.az/x?b/2&a=1'],
  ['writes escapes in upper case', 'https://a.az/%c9%99', 'https://a.az/%C9%99'],
  ['decodes unreserved characters', 'https://a.az/%7Euser/%41', 'https://a.az/~user/A'],
  ['keeps reserved characters encoded', 'https://a.az/a%2Fb?q=a%26b', 'https://a.az/a%2Fb?q=a%26b'],
  [
    'encodes a percent sign that encodes nothing',
    'https://a.az/100%?p=%%34%31',
    'https://a.az/100%25?p=%2541',
  ],
  ['keeps http apart from https', 'http://a.az/x', 'http://a.az/x'],
  ['keeps www apart', 'https://www.a.az/x', 'https://www.a.az/x'],
  ['drops only the fragment of other schemes', 'file:///home/x.html#y', 'file:///home/x.html'],
  ['gives back what is no URL', 'not a url', 'not a url'],
];

describe('normaliseUrl', () => {
  it.each(SAME)('%s', (_, from, to) => {
    expect(normaliseUrl(from)).toBe(to);
  });

  it('gives the same when applied twice, whatever the URL', () => {
    const random = randomNumbers(20_261_123);
    const pieces = [
      '%',
      '%4',
      '%41',
      '%e9',
      '%2f',
      '/',
      '//',
      '.',
      '..',
      '?',
      '&',
      '=',
      ';',
      '#',
      '#!',
      '#/',
      'a',
      'B',
      'ə',
      ' ',
      '@',
      ':',
      '+',
      '[',
      ']',
      '|',
      '\\',
      '\t',
      'utm_x=1',
      'a=1',
      'b',
      '%25',
      '%2e',
      ':~:',
      '\ud800',
      '👩',
    ];
    for (let round = 0; round < 20_000; round++) {
      let tail = '';
      for (let count = random(12); count > 0; count--) tail += pieces[random(pieces.length)] ?? '';
      const url = `${['http', 'https', 'HTTP', 'file', 'data'][random(5)] ?? ''}://${['a.az', 'A.az.', 'xn--a', '[::1]', '1.2.3.4:80', 'u:p@h'][random(6)] ?? ''}/${tail}`;
      const once = normaliseUrl(url);
      expect(normaliseUrl(once), url).toBe(once);
    }
  });
});

/** Repeatable pseudo-random whole numbers below a limit (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}
