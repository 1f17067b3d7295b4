import { isRecord, type JsonRecord } from '../json-fields';
import { type RawLink, toLinkRow } from '../to-link-row';
import type { LinkRow } from '../link-format';

/** What a node is: a folder, a link, or neither, as the lines between links are. */
export type BookmarkNode =
  { folder: string | null; children: readonly unknown[] } | { link: Omit<RawLink, 'folders'> } | null;

/** Folders in folders; a tree that is deeper was made to do harm, as the paths of its links would fill the memory. */
const DEEPEST = 300;

/** Nodes of one folder, and how many of them have been read. */
interface Level {
  nodes: readonly unknown[];
  read: number;
}

/**
 * The rows of a tree of bookmarks in its order, without recursion: trees from outside may be of any depth.
 * @param path of the file, for people
 */
export function* bookmarkRows(
  path: string,
  roots: readonly unknown[],
  nodeOf: (record: JsonRecord) => BookmarkNode,
): Generator<LinkRow> {
  const folders: string[] = [];
  const levels: Level[] = [{ nodes: roots, read: 0 }];
  let rows = 0;
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    if (level.read === level.nodes.length) {
      levels.pop();
      folders.pop();
      continue;
    }
    const value = level.nodes[level.read++];
    const node = isRecord(value) ? nodeOf(value) : null;
    if (isRecord(value) && !node) continue;
    if (node && 'children' in node) {
      levels.push({ nodes: node.children, read: 0 });
      folders.push(node.folder ?? '');
      continue;
    }
    const at = `${path}, ${++rows}`;
    yield node ? rowIn(folders, at, node.link) : { at, link: null, title: null, reason: 'not-an-object' };
  }
}

function rowIn(folders: readonly string[], at: string, link: Omit<RawLink, 'folders'>): LinkRow {
  if (folders.length <= DEEPEST) return toLinkRow(at, { ...link, folders });
  const row = toLinkRow(at, link);
  return row.link ? { at, link: null, title: row.link.title, reason: 'not-valid:folder' } : row;
}
