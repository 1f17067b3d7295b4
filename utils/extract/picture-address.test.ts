// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pictureAddress } from './picture-address';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** The address of the picture in HTML on `https://a.example/news/1`. */
function addressOf(html: string): string | null {
  const picture = new DOMParser().parseFromString(html, 'text/html').querySelector('img');
  return picture && pictureAddress(picture, 'https://a.example/news/1');
}

describe('pictureAddress', () => {
  it.each([
    ['its own address', '<img src="/p.jpg">', 'p.jpg'],
    ['a late address', `<img src="${DOT}" data-src="/p.jpg">`, 'p.jpg'],
    ['a late address of another name', '<img data-lazyload="/p.jpg" data-lazy="true">', 'p.jpg'],
    ['what replaces a placeholder', '<img src="/blank.gif" data-src="/p.jpg">', 'p.jpg'],
    ['what replaces a preview', '<img src="/p.jpg?w=20" data-original="/p.jpg">', 'p.jpg'],
    ['the one of JSON', `<img src="${DOT}" data-attrs='{"src":"\\/p.jpg","width":9}'>`, 'p.jpg'],
    ['its own beside a late one', '<img src="/p.jpg" data-src="/other.jpg">', 'p.jpg'],
    ['its own beside a template', '<img src="/lazy-dog.jpg" data-src="/{width}.jpg">', 'lazy-dog.jpg'],
    ['the largest', '<img src="/s.jpg" srcset="/s.jpg 400w,/p.jpg 1200w, /m.jpg 800w">', 'p.jpg'],
    ['the densest', '<img src="/s.jpg" srcset="/s.jpg, /p.jpg 2x">', 'p.jpg'],
    ['the largest that is sensible', '<img srcset="/p.jpg 1600w, /poster.jpg 6000w">', 'p.jpg'],
    ['the smallest of huge ones', '<img srcset="/p.jpg 3000w, /poster.jpg 6000w">', 'p.jpg'],
    ['its own beside thumbnails', '<img src="/p.jpg" srcset="/s.jpg 200w, /m.jpg 400w">', 'p.jpg'],
    ['a late set', `<img src="${DOT}" data-srcset="/s.jpg 400w, /p.jpg 800w">`, 'p.jpg'],
    [
      'the largest of its sources',
      `<picture><source data-srcset="/s.webp 400w, /p.webp 800w"><img src="${DOT}"></picture>`,
      'p.webp',
    ],
    [
      'a set with commas in addresses',
      '<img srcset="/w_9,q_1/s.jpg 1x, /w_9,q_1/p.jpg 2x">',
      'w_9,q_1/p.jpg',
    ],
    [
      'the large one of its sources',
      '<picture><source srcset="/p.jpg 1800w"><source srcset="/m.jpg 600w"><img src="/s.jpg"></picture>',
      'p.jpg',
    ],
    [
      'its own beside another format',
      '<picture><source srcset="/p.webp"><img src="/p.jpg"></picture>',
      'p.jpg',
    ],
    ['a placeholder without anything better', '<img src="/blank.gif">', 'blank.gif'],
  ])('takes %s', (_, html, name) => {
    expect(addressOf(html)).toBe(`https://a.example/${name}`);
  });

  it('leaves a picture in the address itself where there is no other', () => {
    expect(addressOf(`<img src="${DOT}">`)).toBe(DOT);
    expect(addressOf('<img alt="none">')).toBeNull();
  });
});
