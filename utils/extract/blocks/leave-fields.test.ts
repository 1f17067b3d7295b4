// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseDate } from '../dates/parse-date';
import { leaveFields } from './leave-fields';
import { readBlocks } from './read-blocks';

interface Fields {
  title?: string;
  byline?: string;
  published?: string;
}

/** The texts that are left of kept blocks. */
function left(texts: readonly string[], fields: Fields): string[] {
  const html = texts.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('');
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const keep = texts.map(() => true);
  const { published = null, ...others } = fields;
  leaveFields(page, keep, {
    fields: { title: null, byline: null, lang: 'en', ...others },
    details: {
      published: parseDate(published ?? '', { lang: 'en' }),
      modified: parseDate('2026-03-05', { lang: 'en' }),
    },
  });
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

  it.each([
    'Von Jane Doe und John Roe',
    'Par Jane Doe et John Roe',
    'Text: Jane Doe & John Roe, Fotos: Mira Voss',
  ])('leaves out the byline of several authors "%s"', (text) => {
    expect(left([text, 'A paragraph.'], { byline: 'Jane Doe, John Roe' })).toEqual(['A paragraph.']);
  });

  const prose =
    'The harbour was opened to all ships again on Wednesday, said the authority, and nobody objected to it.';

  it.each([
    'Published 4 March 2026, 10:15 am',
    'Published 4 March 2026 10:15, updated 5 March 2026 09:00',
    'Aktualisiert: 5 March 2026, 09:00 Uhr – Erschienen: 4 March 2026, 10:15 Uhr',
    '1.2K views · 14 comments · 5 min read',
  ])('leaves out above and below the text "%s"', (text) => {
    const published = '4 March 2026';
    expect(left([text, prose, text], { published })).toEqual([prose]);
    expect(left([prose, text, prose], { published })).toEqual([prose, text, prose]);
  });

  it.each(['Published 3 March 2026', 'It was on 4 March 2026 that the old harbour closed', 'In March'])(
    'keeps above the text "%s"',
    (text) => {
      expect(left([text, prose], { published: '4 March 2026' })).toEqual([text, prose]);
    },
  );

  it('keeps everything where nothing was read', () => {
    expect(left(['Jane Doe', '—'], {})).toEqual(['Jane Doe', '—']);
    expect(left(['—'], { title: '', byline: '' })).toEqual(['—']);
  });
});
