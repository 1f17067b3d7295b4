import { type Offer, type OfferedFile, startOf } from '../offer/offer';
import type { LinkFormat } from './link-format';

/** Zotero RDF: one file, or the folder that Zotero makes of it with the files of its items. */
export const ZOTERO_RDF: LinkFormat = {
  id: 'zotero-rdf',
  tool: 'Zotero',
  takes: async (offer) => (await rdfFiles(offer)).length > 0,
  load: async () => {
    const { readZoteroRdf } = await import('./zotero-rdf-reader');
    return async function* (offer, rules) {
      yield* readZoteroRdf({ ...offer, files: await rdfFiles(offer) }, rules);
    };
  },
};

/** Most RDF files that are looked into. */
const MOST_FILES = 50;

async function rdfFiles({ files }: Offer): Promise<OfferedFile[]> {
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
