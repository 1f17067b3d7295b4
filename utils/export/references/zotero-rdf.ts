import type { CitedDate } from '../../cite/cited-date';
import { isoDate } from '../../cite/cited-date';
import type { CitedName } from '../../cite/cited-name';
import { xmlText } from '../../text/xml-text';
import { archivedLine, type Reference } from './reference';

/** A file that Zotero attaches to an item. */
export interface ZoteroFile {
  /** Counts the files of an export, from 1: Zotero takes all that is in the folder of a file, so that each has its own. */
  number: number;
  /** ASCII, as it stands in addresses. */
  name: string;
  title: string;
  mediaType: string;
  charset: string | null;
  /** ISO 8601 UTC. */
  capturedAt: string;
}

/** Where a file is, seen from the RDF. Slashes are right on every system, backslashes are not. */
export function zoteroPath({ number, name }: Pick<ZoteroFile, 'number' | 'name'>): string {
  return `files/${number}/${name}`;
}

/** Begins an RDF file for Zotero. */
export const RDF_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/">
`;

/** Ends it. */
export const RDF_TAIL = '</rdf:RDF>\n';

/**
 * A web page as Zotero itself writes it and its translator reads it (https://github.com/zotero/translators, "Zotero RDF.js", "RDF.js"),
 * with its notes and files as resources of their own.
 */
export function zoteroItem(reference: Reference, files: readonly ZoteroFile[]): string {
  const { id, title, site, authors, published, url, lang, abstract, tags, archivedAt } = reference;
  const notes = notesOf(reference);
  const extra = archivedLine(reference).join('\n');
  return [
    `<bib:Document rdf:about="#source_${id}">`,
    element('z:itemType', 'webpage'),
    `<dcterms:isPartOf><z:Website>${element('dc:title', site)}</z:Website></dcterms:isPartOf>`,
    ...authorsOf(authors),
    ...notes.map((_, index) => `<dcterms:isReferencedBy rdf:resource="#note_${id}_${index + 1}"/>`),
    ...files.map(({ number }) => `<link:link rdf:resource="#file_${number}"/>`),
    ...tags.map((tag) => element('dc:subject', tag)),
    address(url),
    dates(published, archivedAt),
    element('dc:title', title),
    ...(lang ? [element('z:language', lang)] : []),
    ...(abstract ? [element('dcterms:abstract', abstract)] : []),
    ...(extra ? [element('dc:description', extra)] : []),
    '</bib:Document>',
    ...notes.map((note, index) => memo(`note_${id}_${index + 1}`, note)),
    ...files.map((file) => attachment(file, url)),
    '',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function address(url: string): string {
  return `<dc:identifier><dcterms:URI>${element('rdf:value', url)}</dcterms:URI></dc:identifier>`;
}

/** Of an item without a date Zotero would take the day of access as the day of publication: an empty date keeps it from that. */
function dates(published: CitedDate | null, accessedAt: string): string {
  return `${element('dc:date', published ? isoDate(published) : '')}\n${accessed(accessedAt)}`;
}

/** The time of access in UTC, in the form that every version of Zotero reads. */
function accessed(iso: string): string {
  return element('dcterms:dateSubmitted', iso.slice(0, 19).replace('T', ' '));
}

/** A name that is not known to be a person's is one field. */
function authorsOf(authors: readonly CitedName[]): string[] {
  if (authors.length === 0) return [];
  const people = authors.map((name) => {
    const parts =
      'literal' in name
        ? element('foaf:surname', name.literal)
        : element('foaf:surname', name.family) + element('foaf:givenname', name.given);
    return `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`;
  });
  return [`<bib:authors><rdf:Seq>${people.join('')}</rdf:Seq></bib:authors>`];
}

/** The user's note, and the highlights as another one, as the HTML that notes of Zotero are. */
function notesOf({ note, highlights }: Reference): string[] {
  const quotes = highlights.map(
    ({ quote, comment }) =>
      `<blockquote>${paragraphs(quote)}</blockquote>${comment === null ? '' : paragraphs(comment)}`,
  );
  return [...(note ? [paragraphs(note)] : []), ...(quotes.length > 0 ? [quotes.join('\n')] : [])];
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((part) => `<p>${xmlText(part).replaceAll('\n', '<br/>')}</p>`)
    .join('\n');
}

function memo(name: string, html: string): string {
  return `<bib:Memo rdf:about="#${name}">${element('rdf:value', html)}</bib:Memo>`;
}

/** `rdf:resource` as an element is Zotero's own way to name the file; link mode 1: a snapshot of a web page that is imported. */
function attachment(file: ZoteroFile, url: string): string {
  return [
    `<z:Attachment rdf:about="#file_${file.number}">`,
    element('z:itemType', 'attachment'),
    `<rdf:resource rdf:resource="${xmlText(zoteroPath(file))}"/>`,
    address(url),
    accessed(file.capturedAt),
    element('dc:title', file.title),
    element('z:linkMode', '1'),
    element('link:type', file.mediaType),
    ...(file.charset ? [element('link:charset', file.charset)] : []),
    '</z:Attachment>',
  ].join('\n');
}
