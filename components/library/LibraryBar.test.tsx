// @vitest-environment jsdom
import type { ComponentProps } from 'preact';
import { expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { LibraryBar } from './LibraryBar';

type Props = ComponentProps<typeof LibraryBar>;

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
