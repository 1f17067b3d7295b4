// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { parseInert } from './clone-document';
import { placeScriptlessPictures } from './scriptless-pictures';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** Addresses of the page's pictures after those for browsers without scripts were placed. */
function pictures(html: string): string[] {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  placeScriptlessPictures(doc, parseInert);
  return [...doc.querySelectorAll(':not(noscript) > img')].map(
    (picture) => picture.getAttribute('src') ?? '',
  );
}

it.each([
  ['in its own place', '<figure><noscript><img src="/p.jpg"></noscript></figure>', ['/p.jpg']],
  [
    'for the placeholder before it',
    `<p><img src="${DOT}"><noscript><img src="/p.jpg"></noscript></p>`,
    ['/p.jpg'],
  ],
  ['for the placeholder in a box', '<p><i><img></i><noscript><img src="/p.jpg"></noscript></p>', ['/p.jpg']],
  ['for the placeholder behind it', '<p><noscript><img src="/p.jpg"></noscript><img></p>', ['/p.jpg']],
  ['as text', '<p><noscript>&lt;img src="/p.jpg"></noscript></p>', ['/p.jpg']],
])('puts a picture for browsers without scripts %s', (_, html, expected) => {
  expect(pictures(html)).toEqual(expected);
});

it.each([
  [
    'beside the picture itself',
    '<p><img src="/p.jpg"><noscript><img src="/p.jpg"></noscript></p>',
    ['/p.jpg'],
  ],
  ['that counts visitors', '<p><noscript><img src="/c" width="1" height="1"></noscript></p>', []],
  ['that nobody sees', '<p><noscript><img src="/c" style="display:none"></noscript></p>', []],
  ['with text', '<p><noscript><img src="/p.jpg"> Turn on scripts</noscript></p>', []],
])('leaves one %s', (_, html, expected) => {
  expect(pictures(html)).toEqual(expected);
});
