import { JSDOM } from 'jsdom';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const Z = 'http://www.zotero.org/namespaces/export#';
const DC = 'http://purl.org/dc/elements/1.1/';
const DCTERMS = 'http://purl.org/dc/terms/';
const LINK = 'http://purl.org/rss/1.0/modules/link/';
const BIB = 'http://purl.org/net/biblio#';
const FOAF = 'http://xmlns.com/foaf/0.1/';

/** An attachment as Zotero's translator makes it of a resource. */
interface ReadAttachment {
  title: string | undefined;
  url: string | undefined;
  accessDate: string | undefined;
  mimeType: string | undefined;
  charset: string | undefined;
  linkMode: string | undefined;
  /** What is in the file, `null` where it is not in the ZIP. */
  text: string | null;
}

/** An item as Zotero's translator makes it of a resource. */
export interface ReadItem {
  itemType: string | undefined;
  title: string | undefined;
  url: string | undefined;
  date: string | undefined;
  accessDate: string | undefined;
  websiteTitle: string | undefined;
  language: string | undefined;
  abstractNote: string | undefined;
  extra: string | undefined;
  creators: string[][];
  tags: string[];
  notes: string[];
  attachments: ReadAttachment[];
}

/** Files of a ZIP by path, read with zip.js. */
async function unzipped(zip: Uint8Array<ArrayBuffer>): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false });
  const files = new Map<string, string>();
  for (const entry of await reader.getEntries())
    if (!entry.directory)
      files.set(entry.filename, new TextDecoder().decode(await entry.getData(new Uint8ArrayWriter())));
  return files;
}

/**
 * Reads an export as Zotero's own translator does ("RDF.js" in https://github.com/zotero/translators): the fields of the properties in
 * its order of precedence, notes and attachments of what a property leads to, files beside the RDF.
 */
export async function readZotero(
  zip: Uint8Array<ArrayBuffer>,
): Promise<{ items: ReadItem[]; problems: unknown[] }> {
  const files = await unzipped(zip);
  const rdf = [...files].filter(([path]) => /^[^/]+\.rdf$/.test(path));
  const { DOMParser } = new JSDOM('').window;
  const root = new DOMParser().parseFromString(rdf[0]?.[1] ?? '', 'application/xml').documentElement;
  const graph = new Graph(root, files);
  const items = graph.items();
  return { items, problems: [...(rdf.length === 1 ? [] : [rdf.length]), ...graph.problems()] };
}

/** The resources of a file. */
class Graph {
  private readonly byName = new Map<string, Element>();
  private readonly repeated: string[] = [];
  private readonly led = new Set<string>();
  private readonly read = new Set<string>();

  constructor(
    private readonly root: Element,
    private readonly files: ReadonlyMap<string, string>,
  ) {
    for (const resource of root.children) {
      const name = `#${(resource.getAttributeNS(RDF, 'about') ?? '').replace(/^#/, '')}`;
      if (this.byName.has(name)) this.repeated.push(name);
      this.byName.set(name, resource);
    }
    for (const each of root.querySelectorAll('*'))
      if (each.namespaceURI === LINK || each.localName === 'isReferencedBy') this.led.add(leadsTo(each));
  }

  items(): ReadItem[] {
    return [...this.byName]
      .filter(([name]) => !this.led.has(name))
      .map(([, resource]) => this.item(resource));
  }

  problems(): unknown[] {
    const unread = [...this.files.keys()].filter((path) => !path.endsWith('.rdf') && !this.read.has(path));
    const isBroken = this.root.namespaceURI !== RDF;
    return [...(isBroken ? [this.root.textContent] : []), ...this.repeated, ...unread];
  }

  private item(resource: Element): ReadItem {
    const accessDate = textOf(resource, DCTERMS, 'dateSubmitted');
    const [container] = namedBelow(resource, Z, 'Website');
    return {
      itemType: textOf(resource, Z, 'itemType'),
      title: textOf(resource, DC, 'title'),
      url: urlOf(resource),
      // An item without a date takes the one of its access.
      date: textOf(resource, DC, 'date') ?? accessDate,
      accessDate,
      websiteTitle: container && textOf(container, DC, 'title'),
      language: textOf(resource, Z, 'language'),
      abstractNote: textOf(resource, DCTERMS, 'abstract'),
      extra: textOf(resource, DC, 'description'),
      creators: namedBelow(resource, FOAF, 'Person').map((person) =>
        [textOf(person, FOAF, 'surname'), textOf(person, FOAF, 'givenname')].filter(
          (part) => part !== undefined,
        ),
      ),
      tags: children(resource, DC, 'subject').map(({ textContent }) => textContent),
      notes: this.from(resource, DCTERMS, 'isReferencedBy')
        .filter(({ namespaceURI, localName }) => namespaceURI === BIB && localName === 'Memo')
        .map((memo) => textOf(memo, RDF, 'value') ?? ''),
      attachments: this.from(resource, LINK, 'link').map((each) => this.attachment(each)),
    };
  }

  private attachment(resource: Element): ReadAttachment {
    const [path] = children(resource, RDF, 'resource').map(
      (each) => each.getAttributeNS(RDF, 'resource') ?? '',
    );
    const where = new URL(path ?? '', 'file:///unpacked/menbe.rdf').pathname.replace('/unpacked/', '');
    this.read.add(where);
    return {
      title: textOf(resource, DC, 'title'),
      url: urlOf(resource),
      accessDate: textOf(resource, DCTERMS, 'dateSubmitted'),
      mimeType: textOf(resource, LINK, 'type'),
      charset: textOf(resource, LINK, 'charset'),
      linkMode: textOf(resource, Z, 'linkMode'),
      text: this.files.get(where) ?? null,
    };
  }

  private from(resource: Element, namespace: string, name: string): Element[] {
    return children(resource, namespace, name).flatMap((each) => this.byName.get(leadsTo(each)) ?? []);
  }
}

function leadsTo(property: Element): string {
  return property.getAttributeNS(RDF, 'resource') ?? '';
}

function children(resource: Element, namespace: string, name: string): Element[] {
  return [...resource.children].filter(
    ({ namespaceURI, localName }) => namespaceURI === namespace && localName === name,
  );
}

function textOf(resource: Element, namespace: string, name: string): string | undefined {
  return children(resource, namespace, name)[0]?.textContent;
}

function namedBelow(resource: Element, namespace: string, name: string): Element[] {
  return [...resource.getElementsByTagNameNS(namespace, name)];
}

function urlOf(resource: Element): string | undefined {
  const [uri] = children(resource, DC, 'identifier').flatMap((each) => namedBelow(each, DCTERMS, 'URI'));
  return uri && textOf(uri, RDF, 'value');
}
