// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { aPageRecord } from '../../../tests/support/a-page-record';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, press, rendered } from '../../../tests/support/rendered';
import { PageList } from './PageList';
import type { Sources } from './use-sources';

const PAGES = ['bridge', 'ferry', 'tunnel'].map((title) =>
  aPageRecord({ title, url: `https://valley.example/${title}`, newestSnapshotId: title }),
);
const urlOf = (index: number): string => PAGES[index]?.url ?? '';

const onOpen = vi.fn();
const toggle = vi.fn();
const remove = vi.fn();
const clearSelection = vi.fn();

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

async function shown(selected: readonly string[] = []): Promise<HTMLElement> {
  const sources = {
    list: { rows: PAGES, filter: '', hasMore: false, marks: null, failure: null, showMore: () => undefined },
    selection: { urls: new Set(selected), anchor: null },
    toggle,
    remove,
    clearSelection,
  } as unknown as Sources;
  const root = await rendered(
    <>
      <input id="filter" aria-label="Filter" />
      <PageList sources={sources} now={new Date('2026-11-23T10:00:00Z')} onOpen={onOpen} />
    </>,
  );
  return find(root, '#page-list');
}

const titles = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('.row-title')];

function type(list: HTMLElement, row: number, key: string, init: KeyboardEventInit = {}): void {
  const title = titles(list)[row];
  title?.focus();
  act(() => void title?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...init })));
}

it('shows the sources of a day under its heading', async () => {
  const list = await shown();
  expect(list.querySelectorAll('.day-heading')).toHaveLength(1);
  expect(titles(list).map(({ textContent }) => textContent)).toEqual(['bridge', 'ferry', 'tunnel']);
  expect(await axeProblems(list)).toEqual([]);
});

it('opens a source by a click anywhere on its row', async () => {
  const list = await shown();
  await press(find(list, '.row-meta'));
  expect(onOpen).toHaveBeenCalledWith(expect.stringMatching(/library\.html#\/read\/bridge$/));
});

it('leaves a click with Ctrl to the browser', async () => {
  const list = await shown();
  await press(titles(list)[0] as HTMLElement, { ctrlKey: true });
  expect(onOpen).not.toHaveBeenCalled();
});

it('chooses one by its box, and all up to one with Shift', async () => {
  const list = await shown();
  await press(find(list, '.row-tile'));
  expect(toggle.mock.calls).toEqual([[urlOf(0), false]]);
  await press(titles(list)[2] as HTMLElement, { shiftKey: true });
  expect(toggle).toHaveBeenLastCalledWith(urlOf(2), true);
});

it('deletes by button and by key, and moves the focus to the row that takes its place', async () => {
  const list = await shown();
  await press(find(list, '.row-delete'));
  expect(remove).toHaveBeenLastCalledWith([urlOf(0)]);
  type(list, 2, 'Delete');
  expect(remove).toHaveBeenLastCalledWith([urlOf(2)]);
  expect(document.activeElement).toBe(titles(list)[1]);
});

it('goes from row to row, and from the first to the filter', async () => {
  const list = await shown();
  type(list, 0, 'ArrowDown');
  expect(document.activeElement).toBe(titles(list)[1]);
  type(list, 1, 'End');
  expect(document.activeElement).toBe(titles(list)[2]);
  type(list, 0, 'ArrowUp');
  expect(document.activeElement?.id).toBe('filter');
});

it('leaves the selection with Escape, then the list', async () => {
  type(await shown([urlOf(0)]), 0, 'Escape');
  expect(clearSelection).toHaveBeenCalledOnce();
  const list = await shown();
  type(list, 1, 'Escape');
  expect(document.activeElement?.id).toBe('filter');
});
