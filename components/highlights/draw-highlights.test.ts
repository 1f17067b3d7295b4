// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { articleText } from '../../utils/highlights/article-text';
import { quoteAt } from '../../utils/highlights/text-quote';
import type { HighlightRecord } from '../../utils/model/highlight';
import { drawHighlights as drawPlaced, markOf } from './draw-highlights';
import { quoteFinder } from '../../utils/highlights/match-quote';

function body(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

/** A highlight of the first place of some words. */
function aHighlight(element: HTMLElement, words: string, id = words): HighlightRecord {
  const { text } = articleText(element);
  const start = text.indexOf(words);
  const quote = quoteAt(text, { start, end: start + words.length });
  if (!quote || start < 0) throw new Error(`${words} is not in the text`);
  const time = '2026-11-23T08:00:00.000Z';
  return {
    id,
    pageUrl: 'https://xeber.example/1',
    snapshotId: 's',
    quote,
    colour: 'green',
    comment: null,
    createdAt: time,
    changedAt: time,
    deletedAt: null,
  };
}

function drawHighlights(element: HTMLElement, highlights: readonly HighlightRecord[]): string[] {
  const find = quoteFinder(articleText(element).text);
  const placed = highlights.flatMap((highlight) => {
    const range = find(highlight.quote);
    return range ? [{ highlight, range }] : [];
  });
  return drawPlaced(element, placed);
}

/** The markup with only the ids left of marks. */
const shown = (element: HTMLElement) =>
  element.innerHTML
    .replace(/<mark[^>]*data-highlight-id="([^"]*)"[^>]*>/g, '<$1>')
    .replaceAll('</mark>', '</>');

describe('drawHighlights', () => {
  it('marks the words, over elements and white space', () => {
    const element = body('<p>One two  <b>three four</b> five</p><p>six seven</p>');
    drawHighlights(element, [aHighlight(element, 'two three', 'a'), aHighlight(element, 'five\nsix', 'b')]);
    expect(shown(element)).toBe(
      '<p>One <a>two  </><b><a>three</> four</b> <b>five</></p><p><b>six</> seven</p>',
    );
  });

  it('marks highlights that overlap, one within the other', () => {
    const element = body('<p>one two three four</p>');
    const [a, b] = [aHighlight(element, 'one two three', 'a'), aHighlight(element, 'two three four', 'b')];
    drawHighlights(element, [b, a]);
    expect(shown(element)).toBe('<p><a>one </><a><b>two three</></><b> four</></p>');
  });

  it('draws anew: what was marked before is as it was', () => {
    const html = '<p>one <i>two</i> three</p>';
    const element = body(html);
    const highlight = aHighlight(element, 'one two three', 'a');
    drawHighlights(element, [highlight]);
    drawHighlights(element, [highlight]);
    expect(shown(element)).toBe('<p><a>one </><i><a>two</></i><a> three</></p>');
    drawHighlights(element, []);
    expect(element.innerHTML).toBe(html);
    expect(element.querySelector('p')?.childNodes).toHaveLength(3);
  });

  it('says which were found, in the order of the text, and leaves the page’s own marks', () => {
    const element = body('<p>one <mark>two</mark> three</p>');
    const gone = {
      ...aHighlight(element, 'one', 'gone'),
      quote: { exact: 'nowhere to be found', prefix: '', suffix: '' },
    };
    const found = drawHighlights(element, [aHighlight(element, 'three'), gone, aHighlight(element, 'one')]);
    expect(found).toEqual(['one', 'three']);
    expect(markOf(element, 'three')?.textContent).toBe('three');
    expect(markOf(element, 'three')?.getAttribute('aria-details')).toBe('highlight-three');
    expect(markOf(element, 'gone')).toBeNull();
    drawHighlights(element, []);
    expect(element.innerHTML).toBe('<p>one <mark>two</mark> three</p>');
  });

  it('marks right-to-left text, and characters of two units whole', () => {
    const element = body('<p dir="rtl">قال الوزير 😀 إن الماء</p>');
    drawHighlights(element, [aHighlight(element, 'الوزير 😀', 'a')]);
    expect(shown(element)).toBe('<p dir="rtl">قال <a>الوزير 😀</> إن الماء</p>');
  });
});
