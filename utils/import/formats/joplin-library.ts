import { folderPaths, type ListedFolder } from '../folder-paths';
import { JOPLIN_TYPES, type JoplinItem } from './joplin-item';

/** The notebooks and tags of a JEX, which stand in it in any order. */
export class JoplinLibrary {
  private readonly folders: ListedFolder[] = [];
  private readonly tags = new Map<string, string>();
  /** Ids of tags by the id of their note. */
  private readonly tagged = new Map<string, string[]>();
  private paths: Map<string, string[]> | null = null;

  /** Call with every item before the first question. */
  add({ title, fields }: JoplinItem): void {
    const value = (name: string) => fields.get(name) ?? '';
    switch (value('type_')) {
      case JOPLIN_TYPES.folder:
        this.folders.push({ id: value('id'), name: title, parentId: fields.get('parent_id') || null });
        break;
      case JOPLIN_TYPES.tag:
        this.tags.set(value('id'), title);
        break;
      case JOPLIN_TYPES.noteTag:
        this.idsOf(value('note_id')).push(value('tag_id'));
    }
  }

  /** The names of the notebooks that a note stands in, from the outermost on. */
  foldersOf({ fields }: JoplinItem): string[] {
    this.paths ??= folderPaths(this.folders);
    return this.paths.get(fields.get('parent_id') ?? '') ?? [];
  }

  tagsOf({ fields }: JoplinItem): string[] {
    return this.idsOf(fields.get('id') ?? '').flatMap((id) => this.tags.get(id) ?? []);
  }

  private idsOf(note: string): string[] {
    const ids = this.tagged.get(note) ?? [];
    this.tagged.set(note, ids);
    return ids;
  }
}
