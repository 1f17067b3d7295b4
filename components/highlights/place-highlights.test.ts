// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { HighlightRecord } from '../../utils/model/highlight';
import { placeHighlights, type PlacedHighlights } from './place-highlights';

function aHighlight(id: string, exact: string): HighlightRecord {
  const time = '2026-11-23T08:00:00.000Z';
  return {
    id,
    pageUrl: 'https://xeber.example/1',
    snapshotId: 's',
    quote: { exact, prefix: '', suffix: '' },
    colour: 'green',
    comment: null,
    createdAt: time,
    changedAt: time,
    deletedAt: null,
  };
}

function body(text: string): HTMLElement {
  const element = document.createElement('div');
  element.append(text);
  return element;
}

const WORDS = 'The cat sat on the mat and looked at the river that had risen. ';

/** Words that are in no text, and look like much that is in one. */
const gone = (number: number) => WORDS.replace('cat', `dog${number}`).replace('river', 'meadow').repeat(100);

/** The longest time in which nothing else had its turn while work went on, in milliseconds. */
async function longestHold(work: () => Promise<void>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 1);
  await work();
  look();
  clearInterval(timer);
  return longest;
}

describe('placeHighlights', () => {
  it('marks what is found at once, and tells what is not in the text', () => {
    const element = body(WORDS);
    const shown: PlacedHighlights[] = [];
    const signal = new AbortController().signal;
    void placeHighlights(
      element,
      [aHighlight('a', 'the mat and looked'), aHighlight('b', 'a quite different thing')],
      {
        show: (placed) => shown.push(placed),
        signal,
      },
    );
    expect(shown).toEqual([{ found: ['a'], waiting: new Set(), unsearched: 0 }]);
    expect(element.querySelector('mark')?.textContent).toBe('the mat and looked');
  });

  it('neither holds up the page nor goes on for ever with highlights that match nothing', async () => {
    const element = body(WORDS.repeat(3000));
    const highlights = Array.from({ length: 1000 }, (_, number) => aHighlight(String(number), gone(number)));
    const shown: PlacedHighlights[] = [];
    const { signal } = new AbortController();
    const start = performance.now();
    const hold = await longestHold(() =>
      placeHighlights(element, [aHighlight('there', WORDS.trim()), ...highlights], {
        show: (placed) => shown.push(placed),
        signal,
        patience: 1000,
      }),
    );
    expect(performance.now() - start).toBeLessThan(5000);
    expect(hold).toBeLessThan(3000);
    const last = shown.at(-1);
    expect(last?.found).toEqual(['there']);
    expect(last?.waiting).toEqual(new Set());
    expect(last?.unsearched).toBeGreaterThan(0);
  });

  it('marks nothing any more when the article was left', async () => {
    const element = body(WORDS.repeat(3000));
    const leaving = new AbortController();
    const shown: PlacedHighlights[] = [];
    const placing = placeHighlights(
      element,
      Array.from({ length: 50 }, (_, number) => aHighlight(String(number), gone(number))),
      { show: (placed) => shown.push(placed), signal: leaving.signal },
    );
    leaving.abort();
    await placing;
    expect(shown).toHaveLength(1);
  });
});
