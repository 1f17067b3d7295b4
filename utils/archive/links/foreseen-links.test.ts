import { expect, it } from 'vitest';
import type { ImportedLink, LinkRecord } from '../../model/link';
import { ForeseenLinks } from './foreseen-links';

function aLink(n: number, note: string | null): ImportedLink {
  return {
    ...{
      url: `https://a.example/${n}#top`,
      title: `Ünvan ${n}`,
      note,
      tags: ['su', 'göl'],
      folder: null,
      state: 'unread',
    },
    savedAt: { value: '2013-07-30T20:52:04.000Z', precision: 'time' },
    highlights: [{ quote: '“2 = 2”', comment: null, markedAt: null }],
  };
}

const asRecord = (n: number, note: string | null): LinkRecord => ({
  ...aLink(n, note),
  ...{
    pageUrl: `https://a.example/${n}`,
    waiting: 1,
    listedAt: '2013-07-30T20:52:04.000Z',
    importIds: [],
    given: null,
  },
});

it('gives back the last that was stored of each address, of any length', () => {
  const links = new ForeseenLinks();
  // Some are longer than what is reserved at a time, or end just before its end.
  const lengths = [0, 1_200_000, 10, 300_000, 300_000, 300_000, 5_000_000, 1_048_000, 7, 340_000, 349_000];
  const noteOf = (n: number) => 'ə'.repeat(lengths[n] ?? 0) || null;
  for (const n of lengths.keys()) links.set(asRecord(n, 'before'));
  for (const n of lengths.keys()) links.set(asRecord(n, noteOf(n)));
  for (const n of lengths.keys()) expect(links.get(`https://a.example/${n}`)).toEqual(aLink(n, noteOf(n)));
  expect(links.get('https://a.example/other')).toBeUndefined();
});
