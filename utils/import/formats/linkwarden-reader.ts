import { folderPaths, listedFolder } from '../folder-paths';
import { idAt, isRecord, jsonIn, type JsonRecord, listAt, recordsAt, textAt, timeAt } from '../json-fields';
import { recordRows } from '../raw-rows';
import type { RawLink } from '../to-link-row';
import type { LinkReader } from '../link-format';

/** What Linkwarden calls the collection of links that are in no other. */
const NO_FOLDER = 'Unorganized';

/** Reads Linkwarden's links, collection by collection, and those that are pinned from other users' collections. */
export const readLinkwarden: LinkReader = async function* ({ files }, { now }) {
  for (const file of files) {
    const json = await jsonIn(file);
    const root = isRecord(json) ? json : {};
    const collections = recordsAt(root, 'collections');
    const paths = folderPaths(collections.map(listedFolder));
    const pinned = new Set(recordsAt(root, 'pinnedLinks').map((link) => idAt(link, 'id')));
    const read = new Set<string | null>();
    for (const [index, collection] of collections.entries()) {
      const folders = paths.get(idAt(collection, 'id') ?? '') ?? [];
      const name = `${file.path}, ${textAt(collection, 'name') ?? ''} (${index + 1})`;
      yield* recordRows(name, listAt(collection, 'links'), (link) => {
        read.add(idAt(link, 'id'));
        const raw = asRaw(link, now);
        const isPinned = pinned.has(idAt(link, 'id'));
        return { ...raw, folders: isNone(folders) ? [] : folders, state: isPinned ? 'starred' : null };
      });
    }
    const others = recordsAt(root, 'pinnedLinks').filter((link) => !read.has(idAt(link, 'id')));
    yield* recordRows(`${file.path}, pinnedLinks`, others, (link) => ({
      ...asRaw(link, now),
      state: 'starred',
    }));
  }
};

/** `createdAt` of a link that was imported is the time of that import: `importDate` is when it was kept. */
function asRaw(link: JsonRecord, now: Date): RawLink {
  return {
    url: textAt(link, 'url'),
    title: textAt(link, 'name'),
    note: textAt(link, 'description'),
    tags: recordsAt(link, 'tags').flatMap((tag) => textAt(tag, 'name') ?? []),
    savedAt: timeAt(link, 'importDate', now) ?? timeAt(link, 'createdAt', now),
  };
}

function isNone(folders: readonly string[]): boolean {
  return folders.length === 1 && folders[0] === NO_FOLDER;
}
