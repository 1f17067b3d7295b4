// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, rendered } from '../../tests/support/rendered';
import { HighlightToolbar } from './HighlightToolbar';

/** Where the selected words are, from the top of the window. */
let top: number;

const { matches } = Element.prototype;

beforeEach(() => {
  top = 300;
  // jsdom lays nothing out, and has no top layer.
  Range.prototype.getClientRects = () => [new DOMRect(100, top, 80, 20)] as unknown as DOMRectList;
  HTMLElement.prototype.showPopover = () => undefined;
  Element.prototype.matches = function (this: Element, selector: string) {
    return selector === ':popover-open' || matches.call(this, selector);
  } as typeof matches;
});

afterEach(() => {
  Element.prototype.matches = matches;
});

async function shown(): Promise<HTMLElement> {
  const root = await rendered(
    <HighlightToolbar
      range={document.createRange()}
      last="green"
      onHighlight={() => undefined}
      onComment={() => undefined}
    />,
  );
  return find(root, '#highlight-toolbar');
}

it('says of the colour used last alone that a key has it', async () => {
  const toolbar = await shown();
  const names = [...toolbar.querySelectorAll('[data-colour][title]')].map((each) =>
    each.getAttribute('title'),
  );
  expect(names).toEqual([
    'Highlight in Yellow',
    'Highlight in Green (h)',
    'Highlight in Blue',
    'Highlight in Pink',
  ]);
  expect(await axeProblems(toolbar)).toEqual([]);
});

it('goes with the selection when a pane scrolls, and out of sight with it', async () => {
  const toolbar = await shown();
  const before = toolbar.style.top;
  const pane = document.createElement('div');
  document.body.append(pane);
  top = 200;
  pane.dispatchEvent(new Event('scroll'));
  expect(Number.parseFloat(before) - Number.parseFloat(toolbar.style.top)).toBe(100);
  expect(toolbar.style.visibility).toBe('visible');
  top = -50;
  pane.dispatchEvent(new Event('scroll'));
  expect(toolbar.style.visibility).toBe('hidden');
});
