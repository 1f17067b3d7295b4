import { idAt, isRecord, jsonIn, type JsonRecord, listAt, recordAt } from '../json-fields';
import { type BookmarkNode, bookmarkRows } from './bookmark-tree';
import { savedTime } from '../saved-time';
import type { LinkReader } from '../link-format';

/** Reads what Chrome keeps: the roots by name, times as microseconds since 1601. */
export const readChromeBookmarks: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const json = await jsonIn(file);
    const roots = isRecord(json) ? Object.values(recordAt(json, 'roots')) : [];
    // Beside the roots stands what synchronising has reached.
    yield* bookmarkRows(file.path, roots.filter(isRecord), (node) => nodeOf(node, now));
  }
};

function nodeOf(node: JsonRecord, now: Date): BookmarkNode {
  const { type, children } = node;
  if (type === 'folder' || (type !== 'url' && children !== undefined))
    return { folder: idAt(node, 'name'), children: listAt(node, 'children') };
  return {
    link: { url: idAt(node, 'url'), title: idAt(node, 'name'), ...savedTime(node['date_added'], now) },
  };
}
