// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { axeProblems } from '../../../tests/support/axe-problems';
import { find, press, rendered } from '../../../tests/support/rendered';
import { widen } from '../../../utils/search/query/edit-query';
import '../../../utils/i18n/library-words';
import { FilterChips } from './FilterChips';
import { SearchField } from './SearchField';
import { useSearchText } from './use-search-text';

/** Field and chips as the library puts them together; the whole search stands below them. */
function Search({ start }: { start: string }) {
  const [filter, setFilter] = useState(start);
  const search = useSearchText(filter, setFilter);
  return (
    <>
      <SearchField search={search} onRemove={(narrowing) => setFilter(widen(filter, narrowing))} />
      <FilterChips
        filters={search.filters}
        names={undefined}
        onRemove={(narrowing) => setFilter(widen(filter, narrowing))}
        onClear={() => setFilter(search.words)}
      />
      <output>{filter}</output>
      <button id="elsewhere" onClick={() => setFilter('has:note bridge')}>
        Saved search
      </button>
    </>
  );
}

const field = (root: HTMLElement) => find<HTMLInputElement>(root, '#filter');
const chips = (root: HTMLElement) =>
  [...root.querySelectorAll('.filter-chip')].map(({ textContent }) => textContent);
const whole = (root: HTMLElement) => find(root, 'output').textContent;

async function type(root: HTMLElement, words: string): Promise<void> {
  await act(() => {
    field(root).value = words;
    field(root).dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function key(root: HTMLElement, name: string): Promise<void> {
  await act(() => {
    field(root).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
  });
}

it('shows filters as chips in words, and the rest in the field', async () => {
  const root = await rendered(<Search start="site:report.example -lang:az on:2026-03 has:note old brid" />);
  expect(field(root).value).toBe('old brid');
  expect(chips(root)).toEqual([
    'Sitereport.example',
    'LanguageWithout Azerbaijani',
    'ArchivedMarch 2026',
    'With a note',
  ]);
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '.filter-chip'));
  expect(whole(root)).toBe('-lang:az on:2026-03 has:note old brid');
  await press(find(root, '#clear-filters'));
  expect(chips(root)).toEqual([]);
  expect(whole(root)).toBe('old brid');
});

it('makes a chip of a typed filter when a space, Enter or leaving the field ends it, and not before', async () => {
  const root = await rendered(<Search start="" />);
  await type(root, 'bridge is:read');
  expect(chips(root)).toEqual([]);
  expect(whole(root)).toBe('bridge is:read');
  await type(root, 'bridge is:read ');
  expect(chips(root)).toEqual(['Read']);
  expect(field(root).value).toBe('bridge ');
  await type(root, 'bridge kind:page');
  await key(root, 'Enter');
  expect(chips(root)).toEqual(['Read', 'Archived asPage without an article']);
  await type(root, 'bridge by:Aliyeva');
  await act(() => {
    field(root).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  expect(chips(root)).toContain('BylineAliyeva');
  expect(whole(root)).toBe('is:read kind:page by:Aliyeva bridge ');
});

it('lets a quoted value have spaces', async () => {
  const root = await rendered(<Search start="" />);
  await type(root, 'tag:"Bakı ');
  expect(chips(root)).toEqual([]);
  expect(field(root).value).toBe('tag:"Bakı ');
  await type(root, 'tag:"Bakı körpüsü" ');
  expect(chips(root)).toEqual(['TagBakı körpüsü']);
});

it('takes the last filter back with Backspace in the empty field, and no letter with it', async () => {
  const root = await rendered(<Search start="is:read has:note a" />);
  await key(root, 'Backspace');
  expect(chips(root)).toHaveLength(2);
  await type(root, '');
  await key(root, 'Backspace');
  expect(whole(root)).toBe('is:read');
});

it('follows a search that is begun elsewhere', async () => {
  const root = await rendered(<Search start="ferry" />);
  await press(find(root, '#elsewhere'));
  expect(field(root).value).toBe('bridge');
  expect(chips(root)).toEqual(['With a note']);
});
