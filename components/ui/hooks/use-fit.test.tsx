// @vitest-environment jsdom
import { useRef } from 'preact/hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { find, rendered } from '../../../tests/support/rendered';
import { useFit } from './use-fit';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function Bar() {
  const bar = useRef<HTMLDivElement>(null);
  useFit(bar);
  return (
    <div id="bar" ref={bar}>
      <span />
    </div>
  );
}

/** Lays out a bar 400 wide, what stands in it as wide as told for what it shows of its words. */
async function wordsShown(widths: Record<string, number>): Promise<string | undefined> {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const level = document.querySelector<HTMLElement>('#bar')?.dataset['words'] ?? '';
    return new DOMRect(0, 0, this.id === 'bar' ? 400 : widths[level], 40);
  });
  return find(await rendered(<Bar />), '#bar').dataset['words'];
}

it('shows all words where there is room for them', async () => {
  expect(await wordsShown({ all: 400 })).toBe('all');
});

it('leaves out as many words as it must', async () => {
  expect(await wordsShown({ all: 600, most: 500, some: 390 })).toBe('some');
});

it('ends with the least there is', async () => {
  expect(await wordsShown({ all: 600, most: 500, some: 490, none: 480, tight: 470, least: 460 })).toBe(
    'least',
  );
});
