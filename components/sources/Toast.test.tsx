// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { Toast } from './Toast';
import type { Deletion } from './use-deletion';

const undo = vi.fn();
const dismiss = vi.fn();
const DELETION: Deletion = {
  notice: { count: 2 },
  used: true,
  working: null,
  remove: vi.fn(),
  restore: vi.fn(),
  undo,
  cancel: vi.fn(),
  dismiss,
};
const ROW = '<li><a class="row-title" href="#/" tabindex="0">The bridge</a></li>';

beforeEach(() => vi.clearAllMocks());

/** The toast above a list with these rows. */
async function shown(rows: string): Promise<HTMLElement> {
  const root = await rendered(<Toast deletion={DELETION} />);
  document.body.insertAdjacentHTML('beforeend', `<input id="filter"><ul id="page-list">${rows}</ul>`);
  return root;
}

it.each([
  ['Undo', undo],
  ['Dismiss', dismiss],
])('gives the focus to the list by %s', async (name, act) => {
  const root = await shown(ROW);
  expect(await axeProblems(root)).toEqual([]);
  const button = named(root, name);
  button.focus();
  await press(button);
  expect(act).toHaveBeenCalledOnce();
  expect(document.activeElement?.textContent).toBe('The bridge');
});

it('gives the focus to the search where the list is empty', async () => {
  const root = await shown('');
  await press(find(root, '#undo-button'));
  expect(document.activeElement?.id).toBe('filter');
});
