import { describe, expect, it } from 'vitest';
import { wordList } from './word-list';

describe('wordList', () => {
  it('gives the words in their order', () => {
    expect(wordList('nav menu yazılar')).toEqual(['nav', 'menu', 'yazılar']);
  });

  it('gives words with a plus in singular and plural', () => {
    expect(wordList('tag+ label nav+')).toEqual(['tag', 'tags', 'label', 'nav', 'navs']);
  });
});
