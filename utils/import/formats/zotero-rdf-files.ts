import { type Offer, type OfferedFile, startOf } from '../offer/offer';

/** Most RDF files that are looked into. */
const MOST_FILES = 50;

/** The files in Zotero RDF among what was offered: one file whatever its name is. */
export async function zoteroRdfFiles({ files }: Offer): Promise<OfferedFile[]> {
  const candidates = files.length === 1 ? files : files.filter(({ path }) => /\.rdf$/i.test(path));
  if (candidates.length > MOST_FILES) return [];
  const found: OfferedFile[] = [];
  for (const file of candidates) if (isZoteroRdf(await startOf(file))) found.push(file);
  return found;
}

function isZoteroRdf(start: string): boolean {
  return (
    /^\s*</.test(start) &&
    start.includes('<rdf:RDF') &&
    start.includes('http://www.zotero.org/namespaces/export#')
  );
}
