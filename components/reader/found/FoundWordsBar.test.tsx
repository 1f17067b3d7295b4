// @vitest-environment jsdom
import { useRef } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, press, rendered, unmountAll } from '../../../tests/support/rendered';
import { FoundWordsBar } from './FoundWordsBar';
import { useFoundWords } from './use-found-words';

beforeAll(() => {
  // jsdom lays nothing out.
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  vi.stubGlobal('CSS', {});
});

afterAll(async () => {
  // What paints would otherwise be ended in the tests of another file, where nothing can paint.
  await unmountAll();
  vi.unstubAllGlobals();
});

function Article({ filter }: { filter: string }) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <>
      <FoundWordsBar found={useFoundWords(body, 's1', filter)} />
      <div ref={body}>
        <p>The old bridge.</p>
        <p>A new bridge, a third bridge.</p>
      </div>
    </>
  );
}

const shown = (filter: string) => rendered(<Article filter={filter} />);
const at = (root: HTMLElement) => find(root, '#found-at').textContent;

async function key(name: string, shiftKey = false): Promise<void> {
  await act(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey }));
  });
}

it('counts the places, and goes round them by button and key', async () => {
  const root = await shown('bridge');
  expect(at(root)).toBe('1 of 3');
  await press(find(root, '#found-next'));
  expect(at(root)).toBe('2 of 3');
  await key('g');
  await key('g');
  expect(at(root)).toBe('1 of 3');
  await key('G', true);
  expect(at(root)).toBe('3 of 3');
  await press(find(root, '#found-previous'));
  expect(at(root)).toBe('2 of 3');
  expect(await axeProblems(root)).toEqual([]);
});

it('counts again when the text is another, and stays at its place', async () => {
  const root = await shown('bridge');
  await press(find(root, '#found-next'));
  await act(async () => {
    find(root, 'p').remove();
    await new Promise((resolve) => setTimeout(resolve));
  });
  expect(at(root)).toBe('2 of 2');
});

it.each(['', 'site:news.test', 'lighthouse'])(
  'is not there where nothing is to be marked (%s)',
  async (filter) => {
    expect((await shown(filter)).querySelector('#found-words')).toBeNull();
  },
);
