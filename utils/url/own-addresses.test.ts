import { expect, it } from 'vitest';
import { withStoredAddress } from './own-addresses';

const KEY = 'token=9f8e7d6c5b4a3210';
const PAGE = `https://a.example/x?${KEY}&b=2#top`;
const link = (address: string) => `<a href="${address}">1</a> `;

it.each([
  [`https://a.example/x?${KEY}&amp;b=2`, 'https://a.example/x?b=2'],
  [`https://a.example/x?${KEY}&amp;b=2#n`, 'https://a.example/x?b=2#n'],
  [`https://a.example/x?${KEY}&amp;b=23&amp;c=1`, 'https://a.example/x?b=23&amp;c=1'],
  [
    `https://a.example/x?${KEY}&amp;b=2&amp;sig=9f8e7d6c5b4a3210&amp;c=1#n`,
    'https://a.example/x?b=2&amp;c=1#n',
  ],
  [`https://a.example/y?${KEY}&amp;b=2`, `https://a.example/y?${KEY}&amp;b=2`],
])('a page that links to itself by %s does so by %s', (before, after) => {
  const html = (address: string) => `<p>${link(address)}ə (${address}).${link('/y')}${link(address)}`;
  expect(withStoredAddress(html(before), PAGE, false)).toBe(html(after));
  expect(withStoredAddress(html(before), PAGE, true)).toBe(html(before));
});

it('leaves no separator where the key was the only parameter', () => {
  const page = `https://a.example/x?${KEY}`;
  const html = `${link(`${page}#n`)}${link(`${page}&amp;page=2`)}${link(`${page}aa`)}`;
  expect(withStoredAddress(html, page, false)).toBe(
    `${link('https://a.example/x#n')}${link('https://a.example/x?page=2')}${link('https://a.example/x')}`,
  );
});
