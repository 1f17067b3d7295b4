// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anArticle } from '../../../tests/support/builders';
import { axeProblems } from '../../../tests/support/axe-problems';
import { emptyArchive } from '../../../tests/support/empty-archive';
import { find, named, press, rendered, unmountAll } from '../../../tests/support/rendered';
import { saveCapture } from '../../../utils/archive/capture/save-capture';
import { listSearches, saveSearch } from '../../../utils/archive/saved-searches/saved-searches';
import { setAlert } from '../../../utils/archive/saved-searches/alerts';
import { getDatabase } from '../../../utils/db/database';
import { SavedSearches } from './SavedSearches';
import { useSavedSearches } from './use-saved-searches';

const HOUR = 60 * 60 * 1000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);

const archive = (n: number, hours: number) =>
  saveCapture(getDatabase(), anArticle({ url: `https://a.example/${n}` }), {
    now: ago(hours),
    browser: 'Chromium 156',
  });

beforeEach(async () => {
  fakeBrowser.reset();
  await emptyArchive();
  // One context at a time here
  Object.assign(navigator, { locks: { request: (_: string, run: () => unknown) => run() } });
  for (const n of [1, 2]) await archive(n, 9);
});

afterEach(async () => {
  // One that is shown on takes what the next test archives as seen.
  await unmountAll();
  // Other test files have this navigator too.
  Reflect.deleteProperty(navigator, 'locks');
});

/** The searches as the library has them. */
function Searches(props: Omit<ComponentProps<typeof SavedSearches>, 'saved'>) {
  return <SavedSearches {...props} saved={useSavedSearches(0)} />;
}

const shown = (filter: string, onListing = vi.fn()) =>
  rendered(<Searches filter={filter} onListing={onListing} />);

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
  expect(await listSearches(getDatabase())).toMatchObject([
    { name: 'My site', filter: 'site:a.example', seenUntil: null },
  ]);
  expect(find(root, '.saved-search .facet-value').getAttribute('aria-pressed')).toBe('true');
  expect(root.querySelector('#save-search')).toBeNull();
  expect(await axeProblems(root)).toEqual([]);
});

it('searches again; forgotten, it can be brought back with its alert', async () => {
  await saveSearch(getDatabase(), { name: 'None', filter: 'site:none.example' }, ago(1));
  const before = await listSearches(getDatabase());
  const onListing = vi.fn();
  const root = await shown('', onListing);
  await vi.waitFor(() => expect(root.querySelector('.facet-count')?.textContent).toBe('0'));
  await press(find(root, '.facet-value'));
  expect(onListing).toHaveBeenCalledWith({ filter: 'site:none.example', sort: null });
  await press(named(root, 'Delete the search: None'));
  await vi.waitFor(async () => expect(await listSearches(getDatabase())).toEqual([]));
  await vi.waitFor(() => expect(find(root, '.undo-note').textContent).toContain('“None” was deleted'));
  expect(await axeProblems(root)).toEqual([]);
  await press(named(root, 'Undo'));
  await vi.waitFor(async () => expect(await listSearches(getDatabase())).toEqual(before));
  await vi.waitFor(() => find(root, '.saved-search'));
});

it('gets another name, but none that another search has', async () => {
  // In the order in which they were saved.
  await saveSearch(getDatabase(), { name: 'Harbour', filter: 'Harbour' }, ago(2));
  await saveSearch(getDatabase(), { name: 'Ferry', filter: 'Ferry' }, ago(1));
  const root = await shown('');
  await press(await vi.waitFor(() => named(root, 'Rename the search: Ferry')));
  const field = find<HTMLInputElement>(root, '#search-new-name');
  const submit = async (name: string) => {
    field.value = name;
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await press(named(root, 'Save'));
  };
  await submit('harbour');
  expect(find(root, '.name-taken').textContent).toBe('This name is in use. Choose another.');
  await submit('Ferries');
  await vi.waitFor(async () =>
    expect((await listSearches(getDatabase())).map(({ name }) => name)).toEqual(['Harbour', 'Ferries']),
  );
});

async function saveAlert(): Promise<void> {
  const db = getDatabase();
  await saveSearch(db, { name: 'Mine', filter: 'site:a.example' }, ago(5));
  const [{ id } = { id: '' }] = await listSearches(db);
  await setAlert(db, id, true, ago(4));
}

it('becomes an alert, and ends being one; what was archived before is not new', async () => {
  await saveSearch(getDatabase(), { name: 'Mine', filter: 'site:a.example' }, ago(5));
  const root = await shown('');
  const bell = await vi.waitFor(() => named(root, 'Tell me of new ones: Mine'));
  await press(bell);
  await vi.waitFor(() => expect(bell.getAttribute('aria-pressed')).toBe('true'));
  await vi.waitFor(() => expect(root.querySelector('.facet-count')?.textContent).toBe('2'));
  expect(root.querySelector('.saved-fresh')).toBeNull();
  await press(bell);
  await vi.waitFor(() => expect(bell.getAttribute('aria-pressed')).toBe('false'));
});

it('says how many are new, and has them come first', async () => {
  await saveAlert();
  await archive(3, 2);
  const onListing = vi.fn();
  const root = await shown('', onListing);
  await vi.waitFor(() => expect(root.querySelector('.saved-fresh')?.textContent).toBe('1 new'));
  expect(find(root, '.facet-count').textContent).toBe('3');
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '.facet-value'));
  expect(onListing).toHaveBeenCalledWith({ filter: 'site:a.example', sort: 'seen' });
});

it('takes new ones as seen once the list shows them', async () => {
  const db = getDatabase();
  await saveAlert();
  await archive(3, 2);
  const root = await shown('site:a.example');
  const newest = (await db.pages.get('https://a.example/3'))?.firstArchivedAt;
  await vi.waitFor(async () => expect((await listSearches(db))[0]?.seenUntil).toBe(newest));
  await vi.waitFor(() => expect(root.querySelector('.saved-fresh')).toBeNull());
});

it('takes nothing as seen while its tab is behind another', async () => {
  const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await saveAlert();
  await archive(3, 2);
  const root = await shown('site:a.example');
  await vi.waitFor(() => expect(root.querySelector('.saved-fresh')?.textContent).toBe('1 new'));
  const before = (await listSearches(getDatabase()))[0]?.seenUntil;
  await archive(4, 1);
  expect((await listSearches(getDatabase()))[0]?.seenUntil).toBe(before);
  sight.mockReturnValue('visible');
  await act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await vi.waitFor(() => expect(root.querySelector('.saved-fresh')).toBeNull());
  sight.mockRestore();
});

it('has the searches that an earlier Menbe kept elsewhere', async () => {
  await fakeBrowser.storage.local.set({ savedSearches: [{ id: 'a', name: 'A', filter: 'site:a.example' }] });
  const root = await shown('');
  await vi.waitFor(() => expect(root.querySelector('.facet-words')?.textContent).toBe('A'));
  expect(await fakeBrowser.storage.local.get('savedSearches')).toEqual({});
});
