// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act } from 'preact/test-utils';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, named, press, rendered } from '../../../tests/support/rendered';
import { TaggedNote } from './TaggedNote';
import type { Tagged, Tagging } from './use-tagging';

const dismiss = vi.fn();
const undo = vi.fn();
const TAGGING: Tagging = { working: null, tagged: null, dismiss, undo, start: vi.fn(), cancel: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const shown = (tagged: Tagged) => rendered(<TaggedNote tagged={tagged} tagging={TAGGING} />);

it('tells what was done, and goes by itself', async () => {
  const root = await shown({ tag: 'energy', count: 3 });
  expect(find(root, '#tagged').textContent).toBe('“energy” added to 3 sources');
  vi.advanceTimersByTime(11_000);
  expect(dismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(dismiss).toHaveBeenCalledOnce();
});

it('stays while it is pointed at, and as long as it tells of a failure', async () => {
  const root = await shown({ tag: 'energy', count: 3 });
  await act(() => {
    find(root, '.tagged-note').dispatchEvent(new MouseEvent('pointerenter'));
  });
  vi.advanceTimersByTime(60_000);
  expect(dismiss).not.toHaveBeenCalled();
  await shown({ failure: { code: 'quota-exceeded', detail: 'full' } });
  vi.advanceTimersByTime(60_000);
  expect(dismiss).not.toHaveBeenCalled();
});

it('takes the tag back', async () => {
  vi.useRealTimers();
  const root = await shown({ tag: 'energy', count: 3 });
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Undo'));
  expect(undo).toHaveBeenCalledOnce();
});
