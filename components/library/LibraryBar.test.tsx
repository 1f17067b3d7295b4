// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import type { ComponentProps } from 'preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at, minute } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { deletePages } from '../../utils/archive/pages/delete-pages';
import { getDatabase } from '../../utils/db/database';
import { LibraryBar } from './LibraryBar';

type Props = ComponentProps<typeof LibraryBar>;

beforeEach(emptyArchive);

function shown(props: Partial<Props> = {}): Promise<HTMLElement> {
  const nothing = () => undefined;
  return rendered(
    <>
      <LibraryBar
        listing={{ filter: 'old bridge', sort: 'title' }}
        search={{ filters: '', words: 'old bridge', type: nothing, settle: nothing }}
        onWiden={nothing}
        size={{ words: '3 sources', pages: 3 }}
        isExporting={false}
        narrowing={false}
        fresh={0}
        onNarrow={nothing}
        onImport={nothing}
        onExport={nothing}
        onKeys={nothing}
        {...props}
      />
      <aside id="facets" />
    </>,
  );
}

it('shows the search and the size, and leads on with the listing kept', async () => {
  const root = await shown();
  expect(find<HTMLInputElement>(root, '#filter').value).toBe('old bridge');
  expect(find(root, '#archive-size').textContent).toBe('3 sources');
  expect(find(root, '#bin-link').getAttribute('href')).toBe('#/bin?q=old+bridge&sort=title');
  expect(await axeProblems(root)).toEqual([]);
});

it('says how much is in the bin', async () => {
  const url = 'https://a.example/1';
  await saveCapture(getDatabase(), anArticle({ url }), at(1));
  await deletePages(getDatabase(), [url], minute(2));
  const root = await shown();
  await vi.waitFor(() => expect(find(root, '#bin-link').dataset['count']).toBe('1'));
  expect(find(root, '#bin-link').getAttribute('aria-label')).toBe('Bin · 1 source');
  expect(await axeProblems(root)).toEqual([]);
});

it('tells what is typed', async () => {
  const type = vi.fn();
  const root = await shown({ search: { filters: '', words: '', type, settle: () => undefined } });
  const field = find<HTMLInputElement>(root, '#filter');
  field.value = 'ferry';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(type).toHaveBeenLastCalledWith('ferry');
});

it.each([
  ['#import-button', 'onImport'],
  ['#export-button', 'onExport'],
  ['#keys-button', 'onKeys'],
  ['#narrow-button', 'onNarrow'],
] as const)('has a button %s', async (selector, handler) => {
  const pressed = vi.fn();
  const root = await shown({ [handler]: pressed });
  await press(find(root, selector));
  expect(pressed).toHaveBeenCalledOnce();
});

it('says that alerts have found something new, where they are', async () => {
  expect(find(await shown(), '#narrow-button').getAttribute('aria-label')).toBe('Filter');
  const root = await shown({ fresh: 2 });
  const button = find(root, '#narrow-button');
  expect([button.getAttribute('aria-label'), button.title]).toEqual(['Filter · 2 new', 'Filter · 2 new']);
  expect(button.classList).toContain('narrow-fresh');
  expect(await axeProblems(root)).toEqual([]);
});

it('begins no second export while one runs', async () => {
  const onExport = vi.fn();
  const root = await shown({ isExporting: true, onExport });
  await press(named(root, 'Export'));
  expect(onExport).not.toHaveBeenCalled();
});
