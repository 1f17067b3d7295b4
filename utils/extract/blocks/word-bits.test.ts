import { describe, expect, it } from 'vitest';
import { bitsOf, wordBits } from './word-bits';

describe('wordBits', () => {
  it('gives a word the bits of all rows that have it', () => {
    const bits = wordBits({ content: 'text post', post: 'post+ forum' });
    expect([...bits]).toEqual([
      ['text', 0b01],
      ['post', 0b11],
      ['posts', 0b10],
      ['forum', 0b10],
    ]);
  });
});

describe('bitsOf', () => {
  it('joins the bits of the names', () => {
    expect(bitsOf(['nav', 'aside', 'footer'], ['footer', 'nav'])).toBe(0b101);
    expect(bitsOf(['nav'], [])).toBe(0);
  });
});
