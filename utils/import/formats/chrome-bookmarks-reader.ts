import { claimedTime } from '../claimed-time';
import { type BookmarkNode, bookmarkRows } from './bookmark-tree';
import type { LinkReader } from './link-format';
import { fieldsIn, textIn, type TreeFields, treeOf, valuesIn } from './tree-fields';

/** Reads what Chrome keeps: the roots by name, times as microseconds since 1601. */
export const readChromeBookmarks: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const roots = Object.values(fieldsIn(fieldsIn(await treeOf(file))?.roots) ?? {});
    // Beside the roots stands what synchronising has reached.
    const folders = roots.filter((root) => fieldsIn(root) !== null);
    yield* bookmarkRows(file.path, folders, (fields) => nodeOf(fields, now));
  }
};

function nodeOf(fields: TreeFields, now: Date): BookmarkNode {
  const { type, name, url, children, date_added } = fields;
  if (type === 'folder' || (type !== 'url' && children !== undefined))
    return { folder: textIn(name), children: valuesIn(children) };
  return { link: { url: textIn(url), title: textIn(name), savedAt: claimedTime(textIn(date_added), now) } };
}
