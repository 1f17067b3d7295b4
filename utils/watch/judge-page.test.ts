import { describe, expect, it } from 'vitest';
import { anArticle } from '../../tests/support/builders';
import { deadlineIn } from '../diff/deadline';
import { judgePage } from './judge-page';
import { keptShare } from './kept-share';

const SENTENCES = [
  'The council voted on Tuesday to close the harbour bridge for repairs until spring.',
  'Ferries will run every ten minutes from the old customs house, the mayor said.',
  'Shopkeepers on the island fear for their trade and ask the city for help.',
  'Engineers found cracks in two of the four pillars when the water was low.',
  'A new bridge had been promised eight years ago but never left the drawing board.',
];

/** A version that says these sentences, a paragraph each. */
function aVersion(sentences: readonly string[], overrides = {}) {
  return {
    ...anArticle({
      text: sentences.join('\n'),
      html: sentences.map((text) => `<p>${text}</p>`).join(''),
      ...overrides,
    }),
    archivedAt: '2026-11-23T08:00:00.000Z',
  };
}
const archived = aVersion(SENTENCES);
const edited = aVersion(
  SENTENCES.with(3, 'Engineers found cracks in all of the four pillars when the water was low.'),
);
const teaser = aVersion(SENTENCES.slice(0, 1));
const without = aVersion(SENTENCES.slice(0, 4));

describe('a page that was once the same fetched as archived', () => {
  const known = { archived, reading: null, isComparable: true };

  it('is unchanged, changed or shorter', () => {
    expect(judgePage(known, aVersion(SENTENCES)).kind).toBe('unchanged');
    expect(judgePage(known, edited).kind).toBe('changed');
    expect(judgePage(known, without).kind).toBe('changed');
    expect(judgePage(known, teaser)).toMatchObject({ kind: 'shorter' });
  });

  it('is changed when it takes too long to find out', () => {
    const clock = { now: 0, tick: () => (clock.now += 1000) };
    const counted = aVersion([...SENTENCES, '12 views']);
    expect(judgePage(known, counted, deadlineIn(60_000, clock.tick)).kind).toBe('unchanged');
    expect(judgePage(known, counted, deadlineIn(100, clock.tick)).kind).toBe('changed');
  });

  it('is as before while it stays shorter, and changed when it comes back with another word', () => {
    const since = { ...known, reading: teaser };
    expect(judgePage(since, teaser).kind).toBe('as-before');
    expect(judgePage(since, edited).kind).toBe('changed');
  });
});

describe('a page that is fetched for the first time', () => {
  const known = { archived, reading: null, isComparable: false };

  it('makes no version by being other than the tab showed it', () => {
    expect(judgePage(known, without)).toMatchObject({ kind: 'differs' });
    expect(judgePage(known, edited)).toMatchObject({ kind: 'differs' });
  });

  it('cannot be watched when hardly anything of it was fetched', () => {
    expect(judgePage(known, teaser)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('a page that reads otherwise fetched than in a tab', () => {
  const known = { archived, reading: without, isComparable: false };

  it('is as before when it is as it was fetched', () => {
    expect(judgePage(known, without).kind).toBe('as-before');
  });

  it('has changed when it is other than it was fetched, and is stored when it has nearly all of the text', () => {
    const almost = aVersion([...SENTENCES, 'Correction: the vote was on Monday.']);
    expect(judgePage(known, almost).kind).toBe('changed');
  });

  it('has changed, but is no version, when it lacks what the tab showed', () => {
    expect(judgePage(known, aVersion(SENTENCES.slice(0, 3)))).toMatchObject({ kind: 'altered' });
  });
});

describe('keptShare', () => {
  it('counts words as often as both have them', () => {
    expect(keptShare('a b b c', 'B a')).toBe(0.5);
    expect(keptShare('', 'a')).toBe(1);
    expect(keptShare('a', '')).toBe(0);
  });

  it('counts signs where words have no spaces', () => {
    expect(keptShare('市议会周二投票', '市议会周三投票')).toBeCloseTo(6 / 7);
  });
});
