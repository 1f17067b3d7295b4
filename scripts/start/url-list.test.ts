import { describe, expect, it } from 'vitest';
import { checkUrls, readUrlList, typedUrls } from './url-list';

describe('readUrlList', () => {
  it('leaves out comments, empty lines, the byte order mark and carriage returns', () => {
    const content = '\uFEFFhttps://a.test/\r\n\r\n# a comment\r\n  https://b.test/x  \r\n';
    expect(readUrlList(content, 'l.txt').map(({ text }) => text)).toEqual([
      'https://a.test/',
      'https://b.test/x',
    ]);
  });
});

describe('checkUrls', () => {
  it('keeps the order and takes each address once', () => {
    expect(checkUrls(typedUrls(['https://B.test', 'http://a.test/?q=1#x', 'https://b.test/']))).toEqual([
      'https://b.test/',
      'http://a.test/?q=1#x',
    ]);
  });

  it('names the line of what is no address', () => {
    const given = readUrlList('https://a.test/\n\nexample.com/page\n', 'l.txt');
    expect(() => checkUrls(given)).toThrow('l.txt, line 3: "example.com/page" is not a web address');
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'chrome://settings'])('refuses %s', (url) => {
    expect(() => checkUrls(typedUrls([url]))).toThrow('command line');
  });
});
