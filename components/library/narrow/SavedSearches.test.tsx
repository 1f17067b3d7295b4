// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle, at } from '../../../tests/support/builders';
import { axeProblems } from '../../../tests/support/axe-problems';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../../tests/support/rendered';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { getDatabase } from '../../../utils/db/database';
import { readSavedSearches, saveSearch } from '../../../utils/platform/saved-searches';
import { SavedSearches } from './SavedSearches';

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyArchive();
  // One context at a time here
  Object.assign(navigator, { locks: { request: (_: string, run: () => unknown) => run() } });
  for (const n of [1, 2])
    await saveCapture(getDatabase(), anArticle({ url: `https://a.example/${n}` }), at(n));
});

// Other test files have this navigator too.
afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

const shown = (filter: string, onFilter = vi.fn()) =>
  rendered(<SavedSearches filter={filter} revision={null} onFilter={onFilter} />);

it('is not there before anything is searched for', async () => {
  expect((await shown('')).textContent).toBe('');
});

it('saves the search that is shown under a name', async () => {
  const root = await shown('site:a.example');
  await press(await vi.waitFor(() => named(root, 'Save this search')));
  const field = find<HTMLInputElement>(root, '#search-name');
  expect(field.value).toBe('site:a.example');
  field.value = 'My site';
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  await press(named(root, 'Save'));
  await vi.waitFor(() => expect(root.querySelector('.saved-search .facet-count')?.textContent).toBe('2'));
  expect(await readSavedSearches()).toEqual([
    { id: expect.any(String), name: 'My site', filter: 'site:a.example' },
  ]);
  expect(find(root, '.saved-search .facet-value').getAttribute('aria-pressed')).toBe('true');
  expect(root.querySelector('#save-search')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('searches again, and is forgotten when asked to', async () => {
  await saveSearch({ name: 'None', filter: 'site:none.example' });
  const onFilter = vi.fn();
  const root = await shown('', onFilter);
  await vi.waitFor(() => expect(root.querySelector('.facet-count')?.textContent).toBe('0'));
  await press(find(root, '.facet-value'));
  expect(onFilter).toHaveBeenCalledWith('site:none.example');
  await press(named(root, 'Delete the search: None'));
  await vi.waitFor(() => expect(root.textContent).toBe(''));
  expect(await readSavedSearches()).toEqual([]);
});

it('trusts nothing that was left in the storage by others', async () => {
  await fakeBrowser.storage.local.set({
    savedSearches: [{ id: 1 }, null, { id: 'a', name: 'A', filter: 'b' }],
  });
  expect(await readSavedSearches()).toEqual([{ id: 'a', name: 'A', filter: 'b' }]);
});
