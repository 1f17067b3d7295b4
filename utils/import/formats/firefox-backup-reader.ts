import { jsonIn, type JsonRecord, listAt, recordsAt, textAt } from '../json-fields';
import { type BookmarkNode, bookmarkRows } from './bookmark-tree';
import { savedTime } from '../saved-time';
import type { LinkReader } from '../link-format';

/** How Firefox before 62 called what its users wrote to a bookmark. */
const DESCRIPTION = 'bookmarkProperties/description';

/** Reads what Firefox keeps: nodes by type, tags in one text, times as microseconds since 1970. */
export const readFirefoxBackup: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) yield* bookmarkRows(file.path, [await jsonIn(file)], (node) => nodeOf(node, now));
};

function nodeOf(node: JsonRecord, now: Date): BookmarkNode {
  const { type } = node;
  const title = textAt(node, 'title');
  if (type === 'text/x-moz-place-separator') return null;
  if (type === 'text/x-moz-place-container') return { folder: title, children: listAt(node, 'children') };
  return {
    link: {
      url: textAt(node, 'uri'),
      title,
      note: descriptionOf(node),
      tags: textAt(node, 'tags')?.split(',') ?? [],
      ...savedTime(node['dateAdded'], now),
    },
  };
}

function descriptionOf(node: JsonRecord): string | null {
  const described = recordsAt(node, 'annos').find(({ name }) => name === DESCRIPTION);
  return described ? textAt(described, 'value') : null;
}
