import { Parser } from 'htmlparser2';
import { type OfferedFile, textOf } from '../offer/offer';

/** What an RDF/XML file says of one thing: texts and references by the path of elements to them. */
export interface RdfResource {
  /** `bib:Document`, `z:Collection` … */
  kind: string;
  about: string;
  texts: ReadonlyMap<string, readonly string[]>;
  references: ReadonlyMap<string, readonly string[]>;
}

/** Elements in elements whose path is told: what Zotero writes is less deep. */
const DEEPEST = 6;

/** The things in an RDF/XML file, in its order. Entities that the file declares are not replaced. */
export async function rdfResources(file: OfferedFile): Promise<RdfResource[]> {
  const reader = new ResourceReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  for await (const text of textOf(file)) parser.write(text);
  parser.end();
  return reader.resources;
}

interface Reading extends RdfResource {
  texts: Map<string, string[]>;
  references: Map<string, string[]>;
}

class ResourceReader {
  readonly resources: Reading[] = [];
  /** The elements within the thing that is read. */
  private readonly path: string[] = [];
  /** Elements above it: that of the file alone. */
  private depth = 0;
  private reading: Reading | null = null;
  private text = '';

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.depth++ === 0) return;
    if (!this.reading) {
      this.reading = {
        kind: name,
        about: attributes['rdf:about'] ?? '',
        texts: new Map(),
        references: new Map(),
      };
      this.resources.push(this.reading);
      return;
    }
    this.path.push(name);
    this.text = '';
    const resource = attributes['rdf:resource'];
    if (resource !== undefined) this.keep(this.reading.references, resource);
  }

  ontext(text: string): void {
    this.text += text;
  }

  onclosetag(): void {
    this.depth--;
    if (this.path.length === 0) {
      this.reading = null;
      return;
    }
    if (this.reading && this.text.trim() !== '') this.keep(this.reading.texts, this.text.trim());
    this.text = '';
    this.path.pop();
  }

  private keep(values: Map<string, string[]>, value: string): void {
    if (this.path.length > DEEPEST) return;
    const path = this.path.join('/');
    const kept = values.get(path) ?? [];
    kept.push(value);
    values.set(path, kept);
  }
}
