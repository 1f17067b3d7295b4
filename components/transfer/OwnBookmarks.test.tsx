// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeProblems } from '../../tests/support/axe-problems';
import { emptyArchive } from '../../tests/support/empty-archive';
import { addModalDialogs } from '../../tests/support/jsdom-dialog';
import { find, press, rendered } from '../../tests/support/rendered';
import { listImports } from '../../utils/archive/links/read-imports';
import { getDatabase } from '../../utils/db/database';
import { ImportDialog } from './ImportDialog';

const request = vi.fn();
const remove = vi.fn();
const TREE = [
  { title: '', children: [{ title: 'Çubuq', children: [{ title: 'Xəzər', url: 'https://a.example/1' }] }] },
];
const LIST = [
  { url: 'https://a.example/2', title: 'Later', hasBeenRead: false, creationTime: 1_375_217_524_000 },
];

const before = { ...fakeBrowser.permissions };
const { bookmarks, readingList } = fakeBrowser;

beforeAll(addModalDialogs);
beforeEach(async () => {
  request.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  vi.stubEnv('FIREFOX', '');
  Object.assign(fakeBrowser.permissions, { request, remove });
  Object.assign(fakeBrowser, {
    bookmarks: { getTree: async () => TREE },
    readingList: { query: async () => LIST },
  });
  await emptyArchive();
});
afterAll(() => {
  vi.unstubAllEnvs();
  Object.assign(fakeBrowser.permissions, before);
  Object.assign(fakeBrowser, { bookmarks, readingList });
});

const READING = { timeout: 10_000 };
const shown = () => rendered(<ImportDialog onClose={() => undefined} />);

it('shows what the bookmarks and the reading list would bring, takes it, and has given the access back', async () => {
  const root = await shown();
  expect(await axeProblems(root)).toEqual([]);
  await press(find(root, '#import-bookmarks'));
  const survey = await vi.waitFor(() => find(root, '#link-survey'), READING);
  expect(remove).toHaveBeenCalledOnce();
  expect(find(survey, '.dialog-file').textContent).toMatch(/^Bookmarks of this browser: /);
  expect(find(survey, '[data-figure=added] dd').textContent).toBe('2');
  await press(find(root, '#links-confirm'));
  await vi.waitFor(() => find(root, '#link-result[data-state=done]'), READING);
  const links = await getDatabase().links.orderBy('pageUrl').toArray();
  expect(links).toMatchObject([
    { url: 'https://a.example/1', title: 'Xəzər', folder: 'Çubuq', state: null },
    { url: 'https://a.example/2', title: 'Later', folder: null, state: 'unread' },
  ]);
  expect(await listImports(getDatabase())).toMatchObject([{ format: 'browser-bookmarks', added: 2 }]);
});

it('says that nothing was read where the user refuses, and what else leads there', async () => {
  request.mockResolvedValue(false);
  const root = await shown();
  await press(find(root, '#import-bookmarks'));
  await vi.waitFor(() =>
    expect(find(root, '.own-bookmarks [role=status]').textContent).toContain('nothing was read'),
  );
  expect(await axeProblems(root)).toEqual([]);
});

it('says what failed', async () => {
  request.mockRejectedValue(new Error('no gesture'));
  const root = await shown();
  await press(find(root, '#import-bookmarks'));
  await vi.waitFor(() => find(root, '.own-bookmarks .failure'));
  expect(await axeProblems(root)).toEqual([]);
});
