import type { ClaimedTime } from '../../model/link';
import { claimedTime } from '../claimed-time';
import { folderPaths } from '../folder-paths';
import { isRecord, isTrueAt, type JsonRecord, parsedJson, textAt } from '../json-fields';
import { noteText } from '../note-text';
import { filesAt, type Offer, type OfferedFile, wholeText } from '../offer/offer';
import { pageInZip } from '../offer/page-in-zip';
import { notAnObject, notJson } from '../raw-rows';
import { toLinkRow } from '../to-link-row';
import type { LinkBody, LinkReader, LinkRow } from '../link-format';
import { SCRAPBOOK_CONTENTS, SCRAPBOOK_ITEMS, SCRAPBOOK_TREE } from './scrapbook-paths';

/** What stands in no folder, and what was thrown away. */
const ROOT = 'root';
const RECYCLE = 'recycle';

/** Most items that stand in each other; some may stand in themselves. */
const MOST_LEVELS = 50;

/** Items that are no pages. */
const NO_PAGES = new Set(['folder', 'separator']);
/** Items whose file is the page as it was; that of the others only leads to it. */
const WITH_PAGE = new Set(['', 'site', 'combine']);

/** Where files of items stand in a scrapbook. */
const DATA_FOLDERS = ['', 'data/'];

/** Reads the items of a scrapbook with their folders, comments and pages. Its lists are programs that are never run. */
export const readWebScrapBook: LinkReader = async function* (offer, { now }) {
  const items = await listsIn(offer, SCRAPBOOK_ITEMS);
  const contents = await listsIn(offer, SCRAPBOOK_CONTENTS);
  for (const path of [...items.damaged, ...contents.damaged]) yield notJson(path);
  const book = new Scrapbook(offer, items, contents.entries);
  for (const [id, item] of items.entries) {
    const at = `${items.path}, ${id}`;
    if (!isRecord(item)) yield notAnObject(at);
    else if (!NO_PAGES.has(textAt(item, 'type') ?? '')) yield book.rowOf(at, id, item, now);
  }
};

/** What the lists of one kind hold together. */
interface Lists {
  /** The first of them. */
  path: string;
  entries: Map<string, unknown>;
  /** Those that are no JSON where they should be. */
  damaged: string[];
}

/** What later lists have goes before, and `null` takes an entry out. */
async function listsIn(offer: Offer, name: RegExp): Promise<Lists> {
  const files = filesAt(offer, name).toSorted((a, b) => numberOf(a) - numberOf(b));
  const lists: Lists = { path: files[0]?.path ?? '', entries: new Map(), damaged: [] };
  for (const file of files) {
    const list = listIn(await wholeText(file));
    if (!list) lists.damaged.push(file.path);
    for (const [id, entry] of Object.entries(list ?? {}))
      if (entry === null) lists.entries.delete(id);
      else lists.entries.set(id, entry);
  }
  return lists;
}

function numberOf({ path }: OfferedFile): number {
  return Number(/(\d{1,9})\.js$/.exec(path)?.[1] ?? 0);
}

/** The one argument of the call that a list is, which is JSON. */
function listIn(program: string): JsonRecord | null {
  const begin = program.indexOf('(', program.indexOf('scrapbook.'));
  const list = parsedJson(program.slice(begin + 1, program.lastIndexOf(')')));
  return isRecord(list) ? list : null;
}

class Scrapbook {
  private readonly files: ReadonlyMap<string, OfferedFile>;
  private readonly folder: string;
  private readonly paths: ReadonlyMap<string, string[]>;
  private readonly parents = new Map<string, string>();

  constructor({ files }: Offer, items: Lists, contents: ReadonlyMap<string, unknown>) {
    this.files = new Map(files.map((file) => [file.path, file]));
    this.folder = items.path.replace(SCRAPBOOK_TREE, '');
    for (const [parent, ids] of contents)
      for (const id of Array.isArray(ids) ? ids : [])
        if (typeof id === 'string' && !this.parents.has(id)) this.parents.set(id, parent);
    this.paths = folderPaths(
      [...items.entries].map(([id, item]) => ({
        id,
        name: (isRecord(item) && textAt(item, 'title')) || id,
        parentId: this.parentOf(id),
      })),
    );
  }

  rowOf(at: string, id: string, item: JsonRecord, now: Date): LinkRow {
    const title = textAt(item, 'title');
    if (this.isThrownAway(id)) return { at, link: null, title, reason: 'in-bin' };
    const savedAt = timeOf(item, now);
    return toLinkRow(at, {
      url: textAt(item, 'source'),
      title,
      savedAt,
      note: noteText(textAt(item, 'comment') ?? ''),
      folders: this.paths.get(this.parentOf(id) ?? '') ?? [],
      state: isTrueAt(item, 'marked') ? 'starred' : null,
      body: this.bodyOf(item, savedAt),
    });
  }

  private parentOf(id: string): string | null {
    const parent = this.parents.get(id) ?? ROOT;
    return parent === ROOT || parent === RECYCLE ? null : parent;
  }

  private isThrownAway(id: string): boolean {
    let outer: string | undefined = id;
    for (let level = 0; level < MOST_LEVELS && outer !== undefined; level++) {
      if (outer === RECYCLE) return true;
      outer = this.parents.get(outer);
    }
    return false;
  }

  private bodyOf(item: JsonRecord, claimedArchivedAt: ClaimedTime | null): LinkBody | null {
    if (!WITH_PAGE.has(textAt(item, 'type') ?? '')) return null;
    const index = textAt(item, 'index') ?? '';
    const found = DATA_FOLDERS.flatMap((data) => this.files.get(this.folder + data + index) ?? []);
    const [file] = found;
    if (!file || !/\.(?:x?html?|htz|maff)$/i.test(index)) return null;
    const page = /\.(?:htz|maff)$/i.test(index) ? pageInZip(file) : file;
    return { file: page, mediaType: 'text/html', claimedArchivedAt };
  }
}

/** `20200131235959123`, in UTC. */
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/;

function timeOf(item: JsonRecord, now: Date): ClaimedTime | null {
  const created = textAt(item, 'create') ?? '';
  return TIME.test(created) ? claimedTime(created.replace(TIME, '$1-$2-$3T$4:$5:$6.$7Z'), now) : null;
}
