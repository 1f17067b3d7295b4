// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { extractSelection } from './extract-selection';

const FOLDER = 'tests/fixtures/pages/selection';
const URL_OF_PAGE = 'https://council.example/minutes/12';

function textIn(selector: string): Text {
  const node = document.querySelector(selector)?.firstChild;
  if (!(node instanceof Text)) throw new Error(`no text in ${selector}`);
  return node;
}

function select(...ranges: [from: Node, fromOffset: number, to: Node, toOffset: number][]): Selection | null {
  const selection = getSelection();
  selection?.removeAllRanges();
  for (const [from, fromOffset, to, toOffset] of ranges) {
    const range = document.createRange();
    range.setStart(from, fromOffset);
    range.setEnd(to, toOffset);
    selection?.addRange(range);
  }
  return selection;
}

describe('extractSelection', () => {
  beforeEach(() => {
    const page = new DOMParser().parseFromString(readFileSync(`${FOLDER}/source.html`, 'utf8'), 'text/html');
    document.replaceChild(document.importNode(page.documentElement, true), document.documentElement);
  });

  it('gives the selected part with the page’s metadata, and leaves the page as it was', () => {
    const before = document.documentElement.outerHTML;
    const selection = select([textIn('#one b'), 4, document.body, document.body.childNodes.length]);
    const result = extractSelection(document, URL_OF_PAGE, selection);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(result).toEqual(JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')));
  });

  it('joins several ranges', () => {
    const ranges = [
      [textIn('#one'), 0, textIn('#one'), 11],
      [textIn('#three'), 0, textIn('#three'), 12],
    ] as const;
    const parts = ranges.map(([from, start, to, end]) => {
      const range = document.createRange();
      range.setStart(from, start);
      range.setEnd(to, end);
      return range;
    });
    const selection = {
      isCollapsed: false,
      rangeCount: 2,
      getRangeAt: (index: number) => parts[index],
    } as Selection;
    const result = extractSelection(document, URL_OF_PAGE, selection);
    expect(result).toMatchObject({
      ok: true,
      value: { kind: 'selection', text: 'The council\nNothing else', wordCount: 4 },
    });
  });

  it.each([
    ['nothing is selected', () => select()],
    ['the selection is collapsed', () => select([textIn('#one'), 2, textIn('#one'), 2])],
    ['only white space is', () => select([textIn('#one'), 3, textIn('#one'), 4])],
    ['there is no selection at all', () => null],
  ])('fails when %s', (_, make) => {
    expect(extractSelection(document, URL_OF_PAGE, make())).toMatchObject({
      ok: false,
      error: { code: 'selection-empty' },
    });
  });
});
