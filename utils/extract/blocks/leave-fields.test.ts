// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { leaveFields } from './leave-fields';
import { readBlocks } from './read-blocks';

/** The texts that are left of kept blocks. */
function left(texts: readonly string[], fields: { title?: string; byline?: string }): string[] {
  const html = texts.map((text) => `<p>${text}</p>`).join('');
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = texts.map(() => true);
  leaveFields(page, keep, { title: null, byline: null, ...fields });
  return texts.filter((_, index) => keep[index]);
}

describe('leaveFields', () => {
  it('leaves out the headline, however it is punctuated', () => {
    const title = 'Harbour: “We are open again”';
    expect(left(['HARBOUR "We are open again"', 'The harbour is open again.'], { title })).toEqual([
      'The harbour is open again.',
    ]);
  });

  it.each(['Jane Doe', 'By Jane Doe', 'von Jane Doe', 'Jane Doe 12 May 2025, 10:30', 'Müəllif: Jane Doe'])(
    'leaves out the byline "%s"',
    (text) => {
      expect(left([text, 'A paragraph.'], { byline: 'Jane Doe' })).toEqual(['A paragraph.']);
    },
  );

  it.each([
    'Jane Doe:',
    'Jane Doe said that the harbour would open.',
    'John Roe',
    'Jane Doe and the other members of the council voted for it in 2025, he said, and so did all others.',
  ])('keeps "%s"', (text) => {
    expect(left([text], { byline: 'Jane Doe' })).toEqual([text]);
  });

  it('keeps everything where nothing was read', () => {
    expect(left(['Jane Doe', '—'], {})).toEqual(['Jane Doe', '—']);
    expect(left(['—'], { title: '', byline: '' })).toEqual(['—']);
  });
});
