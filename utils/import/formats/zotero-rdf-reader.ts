import { isAddress } from '../checks';
import { joinedNotes, noteText } from '../note-text';
import { toLinkRow } from '../to-link-row';
import { writtenTime } from '../written-time';
import { savedTime } from '../saved-time';
import type { LinkReader, LinkRow } from '../link-format';
import { type RdfResource, rdfResources } from './rdf-resources';
import { ZoteroLibrary } from './zotero-library';
import { zoteroRdfFiles } from './zotero-rdf-files';
import { ZoteroSnapshots } from './zotero-snapshots';

/** Reads items with their tags, notes, collections and saved pages; what stands for itself, a note or an attachment, is a row as well. */
export const readZoteroRdf: LinkReader = async function* (offer, { now }) {
  for (const file of await zoteroRdfFiles(offer)) {
    const library = new ZoteroLibrary(await rdfResources(file));
    const snapshots = new ZoteroSnapshots(file, offer.files, now);
    for (const [index, item] of library.rows.entries()) {
      const row = rowOf(`${file.path}, ${index + 1}`, item, library, now);
      const body = row.link && snapshots.bodyOf([item, ...library.attachmentsOf(item)]);
      yield row.link && body ? { ...row, body } : row;
    }
  }
};

function rowOf(at: string, item: RdfResource, library: ZoteroLibrary, now: Date): LinkRow {
  const memos = library.memosOf(item);
  const [title] = textsAt(item, 'dc:title');
  const [accessed] = textsAt(item, 'dcterms:dateSubmitted');
  const notes = [
    ...[item, ...memos].flatMap((each) => textsAt(each, 'rdf:value')),
    ...textsAt(item, 'dcterms:isReferencedBy/bib:Memo/rdf:value'),
    ...textsAt(item, 'dc:description'),
    ...textsAt(item, 'dcterms:abstract'),
  ];
  return toLinkRow(at, {
    url: addressOf(item, library),
    title: title ?? (item.kind === 'bib:Memo' ? noteText(notes[0] ?? '').split('\n')[0] : null),
    // A link has one folder.
    tags: [...[item, ...memos].flatMap(tagsOf), ...library.otherCollectionsOf(item)],
    folders: library.foldersOf(item),
    note: joinedNotes(notes.map(noteText)),
    ...savedTime(accessed, now, writtenTime),
  });
}

/** The address of an item; else the one that it is called by, else that of a file which belongs to it. */
function addressOf(item: RdfResource, library: ZoteroLibrary): string | undefined {
  const own = textsAt(item, 'dc:identifier/dcterms:URI/rdf:value');
  const ofFiles = library
    .attachmentsOf(item)
    .flatMap((attachment) => textsAt(attachment, 'dc:identifier/dcterms:URI/rdf:value'));
  return own.find(isAddress) ?? (isAddress(item.about) ? item.about : (ofFiles.find(isAddress) ?? own[0]));
}

/** Tags that the user gave, and those that came with the item. */
function tagsOf(resource: RdfResource): readonly string[] {
  return [...textsAt(resource, 'dc:subject'), ...textsAt(resource, 'dc:subject/z:AutomaticTag/rdf:value')];
}

function textsAt({ texts }: RdfResource, path: string): readonly string[] {
  return texts.get(path) ?? [];
}
