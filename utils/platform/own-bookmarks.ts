import { browser } from 'wxt/browser';

/** What the browser keeps for its user, as its own interfaces give it. */
export interface OwnBookmarks {
  /** The roots of the tree. https://developer.chrome.com/docs/extensions/reference/api/bookmarks#type-BookmarkTreeNode */
  bookmarks: readonly unknown[];
  /** Empty in browsers without one. https://developer.chrome.com/docs/extensions/reference/api/readingList#type-ReadingListEntry */
  readingList: readonly unknown[];
}

type Permission = 'bookmarks' | 'readingList';

/**
 * Reads the bookmarks and the reading list. The browser asks the user for access, which is given back afterwards: nothing else needs it.
 * `null` where the user refuses. Call it in a click handler, before any `await`.
 */
export async function readOwnBookmarks(): Promise<OwnBookmarks | null> {
  const given = await requestAccess();
  if (given.length === 0) return null;
  try {
    const bookmarks = await browser.bookmarks.getTree();
    const readingList = given.includes('readingList') ? await browser.readingList.query({}) : [];
    return { bookmarks, readingList };
  } finally {
    await browser.permissions.remove({ permissions: given });
  }
}

async function requestAccess(): Promise<Permission[]> {
  const all: Permission[] = import.meta.env.FIREFOX ? ['bookmarks'] : ['bookmarks', 'readingList'];
  try {
    return await requestEach(all);
  } catch {
    // Some Chromium browsers have no reading list, and refuse to ask for what they do not know. An error of the second is thrown.
    return requestEach(['bookmarks']);
  }
}

async function requestEach(permissions: Permission[]): Promise<Permission[]> {
  return (await browser.permissions.request({ permissions })) ? permissions : [];
}
