import { claimedTime } from '../claimed-time';
import { type BookmarkNode, bookmarkRows } from './bookmark-tree';
import type { LinkReader } from './link-format';
import { fieldsIn, textIn, type TreeFields, treeOf, valuesIn } from './tree-fields';

/** How Firefox before 62 called what its users wrote to a bookmark. */
const DESCRIPTION = 'bookmarkProperties/description';

/** Reads what Firefox keeps: nodes by type, tags in one text, times as microseconds since 1970. */
export const readFirefoxBackup: LinkReader = async function* ({ files }, { now }) {
  for (const file of files)
    yield* bookmarkRows(file.path, [await treeOf(file)], (fields) => nodeOf(fields, now));
};

function nodeOf(fields: TreeFields, now: Date): BookmarkNode {
  const { type, title, uri, tags, children, annos, dateAdded } = fields;
  if (type === 'text/x-moz-place-separator') return null;
  if (type === 'text/x-moz-place-container') return { folder: textIn(title), children: valuesIn(children) };
  return {
    link: {
      url: textIn(uri),
      title: textIn(title),
      note: descriptionIn(annos),
      tags: textIn(tags)?.split(',') ?? [],
      savedAt: claimedTime(textIn(dateAdded), now),
    },
  };
}

function descriptionIn(annos: unknown): string | null {
  const described = valuesIn(annos)
    .map(fieldsIn)
    .find((anno) => anno?.name === DESCRIPTION);
  return textIn(described?.value);
}
