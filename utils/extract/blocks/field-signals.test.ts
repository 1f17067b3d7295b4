// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readItems } from './block-items';
import { FieldSignals } from './field-signals';
import type { PageFacts } from './page-features';
import { readBlocks } from './read-blocks';

const PROSE = [
  'The harbour was opened again this morning, and the first boats left it before noon with the tide.',
  'The council had closed it for two years, because nobody knew who would pay for the new wall.',
  'In the evening there was music on the pier; the mayor danced, and so did half of the town’s children.',
  'Next year the old warehouse is to become a museum, if the region gives what it has promised.',
];

/** What is told of each text: in the body, cover, headline. */
function rowsOf(texts: readonly string[], facts: Partial<PageFacts>): number[][] {
  const html = texts.map((text) => `<p>${text}</p>`).join('');
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html').body);
  const items = readItems(page);
  const none = { title: null, description: null, body: null, claim: 0, url: '' };
  const signals = new FieldSignals(
    { ...none, ...facts },
    items.filter(({ prose }) => prose),
  );
  return items.map((item) => signals.rowOf(item));
}

describe('FieldSignals', () => {
  it('tells which texts the body for machines has, however they are punctuated', () => {
    const rows = rowsOf([...PROSE, 'Sign up here'], { body: PROSE.join('').replaceAll('’', "'") });
    expect(rows.map(([inBody]) => inBody)).toEqual([1, 1, 1, 1, -1]);
    expect(rows[0]?.[1]).toBe(1);
  });

  it('does not believe a body that is short or of another article', () => {
    for (const body of ['The harbour was opened again.', 'Quite another article, at length. '.repeat(20)]) {
      expect(rowsOf(PROSE, { body }).map(([inBody]) => inBody)).toEqual([0, 0, 0, 0]);
    }
  });

  it('tells the headline and a part of it', () => {
    const texts = ['The harbour is open again!', 'The harbour is open', 'Else'];
    const rows = rowsOf(texts, { title: 'The harbour is open again' });
    expect(rows.map(([, , headline]) => headline)).toEqual([2, 1, 0]);
  });
});
