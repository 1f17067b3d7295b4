import type { LinkState } from '../../model/link';
import { isRecord, jsonIn, type JsonRecord, listAt, textAt, timeAt } from '../json-fields';
import type { LinkReader } from '../link-format';
import { type BookmarkNode, bookmarkRows } from './bookmark-tree';

/** Reads what the interfaces of browsers give: a tree of bookmarks, or the entries of a reading list; times in milliseconds. */
export const readBrowserBookmarks: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const json = await jsonIn(file);
    const nodes = isRecord(json) ? listAt(json, 'nodes') : [];
    yield* bookmarkRows(file.path, nodes, (node) => nodeOf(node, now));
  }
};

function nodeOf(node: JsonRecord, now: Date): BookmarkNode {
  // In Firefox, lines between bookmarks have an address too.
  if (node['type'] === 'separator') return null;
  const url = textAt(node, 'url');
  const title = textAt(node, 'title');
  if (url === null) return { folder: title, children: listAt(node, 'children') };
  const savedAt = timeAt(node, 'dateAdded', now) ?? timeAt(node, 'creationTime', now);
  return { link: { url, title, savedAt, state: stateOf(node) } };
}

/** Only entries of a reading list say whether they were read. */
function stateOf({ hasBeenRead }: JsonRecord): LinkState | null {
  if (typeof hasBeenRead !== 'boolean') return null;
  return hasBeenRead ? 'read' : 'unread';
}
