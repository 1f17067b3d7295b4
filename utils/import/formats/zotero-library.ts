import type { RdfResource } from './rdf-resources';

/** How a library in Zotero RDF hangs together: items, their notes and attachments, and collections of them. */
export class ZoteroLibrary {
  /** What becomes a row each: items, and notes and attachments of no item. */
  readonly rows: readonly RdfResource[];
  private readonly byAbout: ReadonlyMap<string, RdfResource>;
  /** The collections that a thing is part of, by what the thing is called. */
  private readonly collections = new Map<string, RdfResource[]>();

  constructor(resources: readonly RdfResource[]) {
    this.byAbout = new Map(resources.map((resource) => [resource.about, resource]));
    const owned = new Set<string>();
    for (const resource of resources) {
      for (const path of ['dcterms:isReferencedBy', 'link:link'])
        for (const about of resource.references.get(path) ?? []) owned.add(about);
      if (resource.kind !== 'z:Collection') continue;
      for (const part of resource.references.get('dcterms:hasPart') ?? [])
        this.collections.set(part, [...(this.collections.get(part) ?? []), resource]);
    }
    this.rows = resources.filter(
      (resource) => isItem(resource) && !(isPart(resource) && owned.has(resource.about)),
    );
  }

  /** The notes of an item. */
  memosOf(item: RdfResource): RdfResource[] {
    return this.referred(item, 'dcterms:isReferencedBy');
  }

  /** The files of an item. */
  attachmentsOf(item: RdfResource): RdfResource[] {
    return this.referred(item, 'link:link');
  }

  /** The names of the first collection that an item stands in and those around it, from the outermost on; they may form a ring. */
  foldersOf(item: RdfResource): string[] {
    const way = new Set<RdfResource>();
    let [collection] = this.collections.get(item.about) ?? [];
    while (collection && !way.has(collection)) {
      way.add(collection);
      [collection] = this.collections.get(collection.about) ?? [];
    }
    return [...way].reverse().map(nameOf);
  }

  /** The names of the other collections that it stands in. */
  otherCollectionsOf(item: RdfResource): string[] {
    return (this.collections.get(item.about) ?? []).slice(1).map(nameOf);
  }

  private referred({ references }: RdfResource, path: string): RdfResource[] {
    return (references.get(path) ?? []).flatMap((about) => this.byAbout.get(about) ?? []);
  }
}

/** Journals, series and the like stand beside items as well, and have no type of their own. */
function isItem({ kind, texts }: RdfResource): boolean {
  return (
    kind === 'bib:Memo' || kind === 'z:Attachment' || (kind !== 'z:Collection' && texts.has('z:itemType'))
  );
}

/** Whether it may belong to an item. */
function isPart({ kind }: RdfResource): boolean {
  return kind === 'bib:Memo' || kind === 'z:Attachment';
}

function nameOf({ texts }: RdfResource): string {
  return texts.get('dc:title')?.[0] ?? '';
}
