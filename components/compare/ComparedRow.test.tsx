// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, press, rendered } from '../../tests/support/rendered';
import type { Row } from '../../utils/diff/comparison';
import { ComparedRow } from './ComparedRow';

const SAME: Row = { kind: 'same', old: 'One bridge.', new: 'One bridge.', parts: [], edit: null, move: null };
const EDITED: Row = {
  ...SAME,
  kind: 'edited',
  new: 'Two bridges.',
  parts: [
    { op: 'removed', text: 'One bridge' },
    { op: 'added', text: 'Two bridges' },
    { op: 'same', text: '.' },
  ],
};
const OWN = { lang: 'en', dir: 'ltr' } as const;

function shown(rows: Row[], sideBySide = false): Promise<HTMLElement> {
  return rendered(
    <div>
      {rows.map((row, index) => (
        <ComparedRow key={index} row={row} own={OWN} sideBySide={sideBySide} />
      ))}
    </div>,
  );
}

const sides = (root: HTMLElement) =>
  [...root.querySelectorAll('.compared-words')].map((side) => ({
    removed: side.querySelectorAll('del').length,
    added: side.querySelectorAll('ins').length,
    isEmpty: side.textContent === '',
  }));

it('marks what was taken out and put in, in one text', async () => {
  const root = await shown([SAME, EDITED]);
  expect(sides(root)).toEqual([
    { removed: 0, added: 0, isEmpty: false },
    { removed: 1, added: 1, isEmpty: false },
  ]);
  expect(find(root, '[data-change]').getAttribute('role')).toBe('group');
  expect(await axeProblems(root)).toEqual([]);
});

it('shows what the page strikes through, and says so', async () => {
  const edit = {
    kinds: ['struck' as const],
    figures: [],
    links: [],
    letters: [],
    struck: [{ from: null, to: 'One' }],
  };
  const root = await shown([
    { ...EDITED, edit, parts: [{ op: 'added', text: 'One ', struck: true }, ...EDITED.parts] },
  ]);
  expect(find(root, 'ins s').textContent).toBe('One');
  expect(find(root, '.compared-head bdi').textContent).toBe('Struck through: One');
  expect(await axeProblems(root)).toEqual([]);
});

it('shows each version on its side', async () => {
  expect(sides(await shown([EDITED], true))).toEqual([
    { removed: 1, added: 0, isEmpty: false },
    { removed: 0, added: 1, isEmpty: false },
  ]);
});

it.each([
  [{ ...SAME, kind: 'added', old: null }, ['ins', true, false]],
  [{ ...SAME, kind: 'removed', new: null }, ['del', false, true]],
] as const)(
  'leaves the side empty that has no such paragraph',
  async (row, [mark, oldIsEmpty, newIsEmpty]) => {
    const root = await shown([row as Row], true);
    expect(sides(root).map(({ isEmpty }) => isEmpty)).toEqual([oldIsEmpty, newIsEmpty]);
    expect(find(root, mark).textContent).toContain('One bridge.');
  },
);

it('shows the older words of a moved paragraph where they were, and leads from one place to the other', async () => {
  Element.prototype.scrollIntoView = () => undefined;
  const root = await shown(
    [
      { ...SAME, kind: 'moved-away', new: null, move: 1 },
      { ...SAME, kind: 'moved-here', move: 1 },
    ],
    true,
  );
  expect(sides(root).map(({ isEmpty }) => isEmpty)).toEqual([false, true, true, false]);
  await press(find(root, '#moved-away-1 button'));
  expect(document.activeElement?.id).toBe('moved-here-1');
  expect(await axeProblems(root)).toEqual([]);
});
