import { idAt, type JsonRecord, textAt } from './json-fields';

/** A folder as a tool lists it, with the id of the folder around it. */
export interface ListedFolder {
  id: string;
  name: string;
  parentId: string | null;
}

/** A folder as most tools write it in JSON. */
export function listedFolder(record: JsonRecord): ListedFolder {
  return {
    id: idAt(record, 'id') ?? '',
    name: textAt(record, 'name') ?? '',
    parentId: idAt(record, 'parentId'),
  };
}

/** Most folders around a folder whose names are kept. */
const MOST_LEVELS = 50;

/** The names of each folder from the outermost one on, by its id. Folders that form a ring are named once each. */
export function folderPaths(folders: readonly ListedFolder[]): Map<string, string[]> {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  return new Map(folders.map((folder) => [folder.id, pathOf(folder, byId)]));
}

function pathOf(folder: ListedFolder, byId: ReadonlyMap<string, ListedFolder>): string[] {
  const way = new Set<ListedFolder>();
  let next: ListedFolder | undefined = folder;
  while (next && !way.has(next) && way.size < MOST_LEVELS) {
    way.add(next);
    next = next.parentId === null ? undefined : byId.get(next.parentId);
  }
  return [...way].reverse().map(({ name }) => name);
}
