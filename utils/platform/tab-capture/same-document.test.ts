import { describe, expect, it } from 'vitest';
import type { DocumentIdentity } from '../../model/read-page';
import { isSameDocument } from './same-document';

const SEEN: DocumentIdentity = {
  url: 'https://xeber.example/az/1?page=2#top',
  timeOrigin: 1000.5,
  documentId: 'A',
};

describe('a document is the one that was extracted', () => {
  it('under the same address and loaded at the same time', () => {
    expect(isSameDocument(SEEN, { ...SEEN })).toBe(true);
  });

  it.each([
    ['loaded anew', { timeOrigin: 1000.6 }],
    ['of another id', { documentId: 'B' }],
    ['at another path', { url: 'https://xeber.example/az/2?page=2#top' }],
    ['with another query', { url: 'https://xeber.example/az/1?page=3#top' }],
    ['with another fragment', { url: 'https://xeber.example/az/1?page=2#end' }],
    ['without its fragment', { url: 'https://xeber.example/az/1?page=2' }],
  ])('and not one %s', (_, other) => {
    expect(isSameDocument(SEEN, { ...SEEN, ...other })).toBe(false);
  });
});

describe('while the page is scrolled for its picture', () => {
  it('it may say in the fragment where it is', () => {
    expect(isSameDocument(SEEN, { ...SEEN, url: 'https://xeber.example/az/1?page=2#end' }, 'scrolled')).toBe(
      true,
    );
  });

  it.each([
    ['a route', 'https://xeber.example/az/1?page=2#/next'],
    ['another query', 'https://xeber.example/az/1?page=3#top'],
    ['another path', 'https://xeber.example/az/2?page=2#top'],
    ['a tracking parameter', 'https://xeber.example/az/1?page=2&utm_source=x#top'],
  ])('it may not have %s', (_, url) => {
    expect(isSameDocument(SEEN, { ...SEEN, url }, 'scrolled')).toBe(false);
  });

  it('it may not have been loaded anew', () => {
    expect(isSameDocument(SEEN, { ...SEEN, timeOrigin: 0 }, 'scrolled')).toBe(false);
  });
});
