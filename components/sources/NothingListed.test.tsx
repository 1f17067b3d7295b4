// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { axeProblems } from '../../tests/support/axe-problems';
import { anArticle, at } from '../../tests/support/builders';
import { emptyArchive } from '../../tests/support/empty-archive';
import { find, named, press, rendered } from '../../tests/support/rendered';
import { saveCapture } from '../../utils/archive/capture/save-capture';
import { getDatabase } from '../../utils/db/database';
import { NothingListed } from './NothingListed';

beforeEach(emptyArchive);
afterEach(async () => {
  const root = document.body.firstElementChild;
  if (root) await act(() => render(null, root));
});

const nothing = (filter = '', onFilter: (filter: string) => void = () => undefined) =>
  rendered(<NothingListed filter={filter} onFilter={onFilter} />);

it('says of an empty archive what to do', async () => {
  const root = await nothing();
  await vi.waitFor(() => expect(find(root, '#empty-state').textContent).toContain('Nothing archived yet'));
  expect(await axeProblems(root)).toEqual([]);
});

it('says of an archive with sources that the list is being prepared, not that nothing was archived', async () => {
  await saveCapture(getDatabase(), anArticle({ url: 'https://news.example/a' }), at(1));
  const root = await nothing();
  await vi.waitFor(() =>
    expect(find(root, '#preparing').textContent).toContain('1 source is in the archive'),
  );
  expect(root.textContent).not.toContain('Nothing archived');
  expect(await axeProblems(root)).toEqual([]);
});

it('names what was searched for, and takes it back', async () => {
  const onFilter = vi.fn();
  const root = await nothing('zzz', onFilter);
  expect(find(root, '#no-match').textContent).toContain('“zzz”');
  await press(named(root, 'Clear the search'));
  expect(onFilter).toHaveBeenCalledWith('');
});

it('offers the nearest values in the place of one that no source has', async () => {
  await saveCapture(getDatabase(), anArticle({ url: 'https://news.example/a' }), at(1));
  const onFilter = vi.fn();
  const root = await nothing('zzz site:nwes.example', onFilter);
  const offer = await vi.waitFor(() => find(root, '.near-value'));
  expect(find(root, '.near-values').textContent).toBe(
    'No source has site:nwes.example. Did you mean: site:news.example1',
  );
  expect(await axeProblems(root)).toEqual([]);
  await press(offer);
  expect(onFilter.mock.lastCall?.[0].trim()).toBe('site:news.example zzz');
});
