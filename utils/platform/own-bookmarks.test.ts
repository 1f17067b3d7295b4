import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readOwnBookmarks } from './own-bookmarks';

const request = vi.fn();
const remove = vi.fn();
const getTree = vi.fn();
const query = vi.fn();

const before = { ...fakeBrowser.permissions };
const { bookmarks, readingList } = fakeBrowser;

beforeEach(() => {
  for (const mock of [request, remove, getTree, query]) mock.mockReset();
  request.mockResolvedValue(true);
  remove.mockResolvedValue(true);
  getTree.mockResolvedValue([{ id: '0' }]);
  query.mockResolvedValue([{ url: 'https://a.example/' }]);
  vi.stubEnv('FIREFOX', '');
  Object.assign(fakeBrowser.permissions, { request, remove });
  Object.assign(fakeBrowser, { bookmarks: { getTree }, readingList: { query } });
});
afterAll(() => {
  vi.unstubAllEnvs();
  Object.assign(fakeBrowser.permissions, before);
  Object.assign(fakeBrowser, { bookmarks, readingList });
});

const BOTH = { permissions: ['bookmarks', 'readingList'] };
const BOOKMARKS = { permissions: ['bookmarks'] };

it('asks before anything else, reads, and gives the access back', async () => {
  const reading = readOwnBookmarks();
  // The browser asks nobody once the click is over.
  expect(request).toHaveBeenCalledWith(BOTH);
  expect(await reading).toEqual({ bookmarks: [{ id: '0' }], readingList: [{ url: 'https://a.example/' }] });
  expect(remove).toHaveBeenCalledExactlyOnceWith(BOTH);
  expect(remove.mock.invocationCallOrder[0]).toBeGreaterThan(query.mock.invocationCallOrder[0] ?? Infinity);
});

it('reads nothing where the user refuses', async () => {
  request.mockResolvedValue(false);
  expect(await readOwnBookmarks()).toBeNull();
  expect(getTree).not.toHaveBeenCalled();
  expect(remove).not.toHaveBeenCalled();
});

it('gives the access back where reading fails', async () => {
  getTree.mockRejectedValue(new Error('closed'));
  await expect(readOwnBookmarks()).rejects.toThrow('closed');
  expect(remove).toHaveBeenCalledExactlyOnceWith(BOTH);
});

it('asks for the bookmarks alone in a browser that knows no reading list', async () => {
  request.mockRejectedValueOnce(new Error("'readingList' is not a recognized permission."));
  expect(await readOwnBookmarks()).toEqual({ bookmarks: [{ id: '0' }], readingList: [] });
  expect(request).toHaveBeenLastCalledWith(BOOKMARKS);
  expect(query).not.toHaveBeenCalled();
  expect(remove).toHaveBeenCalledExactlyOnceWith(BOOKMARKS);
});

it('tells an error that is not of the reading list', async () => {
  request.mockRejectedValue(new Error('no gesture'));
  await expect(readOwnBookmarks()).rejects.toThrow('no gesture');
});

it('asks Firefox, which has no reading list, for the bookmarks alone', async () => {
  vi.stubEnv('FIREFOX', 'true');
  expect(await readOwnBookmarks()).toMatchObject({ readingList: [] });
  expect(request).toHaveBeenCalledExactlyOnceWith(BOOKMARKS);
});
