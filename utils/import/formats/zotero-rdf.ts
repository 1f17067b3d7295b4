import type { LinkFormat } from '../link-format';
import { zoteroRdfFiles } from './zotero-rdf-files';

/** Zotero RDF: one file, or the folder that Zotero makes of it with the files of its items. */
export const ZOTERO_RDF: LinkFormat = {
  id: 'zotero-rdf',
  tool: 'Zotero',
  takes: async (offer) => (await zoteroRdfFiles(offer)).length > 0,
  load: async () => (await import('./zotero-rdf-reader')).readZoteroRdf,
};
