import type { MenbeDatabase } from '../../../db/database';
import type { ExportFormatId } from '../../../model/export-form';
import { MenbeError } from '../../../model/result';
import { arrangedScope, type ExportReport, type ExportRequest, type RowScope } from '../export-request';
import { leaveOutKeyed } from '../rows/leave-out-keyed';
import { newestOnly } from '../rows/newest-only';
import type { ExportFormat, ExportNeeds } from '../export-format';

/** All formats by id. */
export const EXPORT_FORMATS: { readonly [Id in ExportFormatId]: ExportFormat<Id> } = {
  epub: {
    id: 'epub',
    purpose: 'read',
    extension: 'epub',
    mediaType: 'application/epub+zip',
    verifyPage: null,
    load: async () => (await import('../reading/write-epub')).writeEpub,
  },
  html: {
    id: 'html',
    purpose: 'read',
    extension: 'html.zip',
    mediaType: 'application/zip',
    verifyPage: null,
    load: async () => (await import('../reading/write-html')).writeHtml,
  },
  markdown: {
    id: 'markdown',
    purpose: 'write',
    extension: 'md.zip',
    mediaType: 'application/zip',
    verifyPage: null,
    load: async () => (await import('../reading/write-markdown')).writeMarkdown,
  },
  text: {
    id: 'text',
    purpose: 'write',
    extension: 'txt.zip',
    mediaType: 'application/zip',
    verifyPage: null,
    load: async () => (await import('../reading/write-text')).writeText,
  },
  'corpus-text': {
    id: 'corpus-text',
    purpose: 'analyse',
    extension: 'corpus.zip',
    mediaType: 'application/zip',
    verifyPage: null,
    load: async () => (await import('../corpora/write-corpus-text')).writeCorpusText,
  },
  'corpus-xml': {
    id: 'corpus-xml',
    purpose: 'analyse',
    extension: 'corpus.xml',
    mediaType: 'application/xml',
    verifyPage: null,
    load: async () => (await import('../corpora/write-corpus-xml')).writeCorpusXml,
  },
  tei: {
    id: 'tei',
    purpose: 'analyse',
    extension: 'tei.xml',
    mediaType: 'application/tei+xml',
    verifyPage: null,
    load: async () => (await import('../corpora/write-corpus-xml')).writeTei,
  },
  json: {
    id: 'json',
    purpose: 'move',
    extension: 'json',
    mediaType: 'application/json',
    verifyPage: 'beside',
    load: async () => (await import('./write-json')).writeJson,
  },
  csv: {
    id: 'csv',
    purpose: 'analyse',
    extension: 'csv',
    mediaType: 'text/csv',
    verifyPage: null,
    load: async () => (await import('../tables/write-csv')).writeCsv,
  },
  parquet: {
    id: 'parquet',
    purpose: 'analyse',
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    verifyPage: null,
    load: async () => (await import('../tables/write-parquet')).writeParquet,
  },
  ndjson: {
    id: 'ndjson',
    purpose: 'analyse',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    verifyPage: null,
    load: async () => (await import('../tables/write-ndjson')).writeNdjson,
  },
  'ndjson-gz': {
    id: 'ndjson-gz',
    purpose: 'analyse',
    extension: 'ndjson.gz',
    mediaType: 'application/gzip',
    verifyPage: null,
    load: async () => (await import('../tables/write-ndjson-gz')).writeNdjsonGz,
  },
  zotero: {
    id: 'zotero',
    purpose: 'cite',
    extension: 'zotero.zip',
    mediaType: 'application/zip',
    verifyPage: null,
    load: async () => (await import('../zotero/write-zotero')).writeZotero,
  },
  ris: {
    id: 'ris',
    purpose: 'cite',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    verifyPage: null,
    load: async () => (await import('../references/write-references')).writeRis,
  },
  biblatex: {
    id: 'biblatex',
    purpose: 'cite',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    verifyPage: null,
    load: async () => (await import('../references/write-references')).writeBiblatex,
  },
  'csl-json': {
    id: 'csl-json',
    purpose: 'cite',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    verifyPage: null,
    load: async () => (await import('../references/write-references')).writeCslJson,
  },
  'robust-links': {
    id: 'robust-links',
    purpose: 'cite',
    extension: 'links.html',
    mediaType: 'text/html',
    verifyPage: null,
    load: async () => (await import('../web/write-robust-links')).writeRobustLinks,
  },
  bookmarks: {
    id: 'bookmarks',
    purpose: 'move',
    extension: 'bookmarks.html',
    mediaType: 'text/html',
    verifyPage: null,
    load: async () => (await import('../web/write-bookmarks')).writeBookmarks,
  },
  atom: {
    id: 'atom',
    purpose: 'move',
    extension: 'atom',
    // https://www.rfc-editor.org/rfc/rfc4287#section-7
    mediaType: 'application/atom+xml',
    verifyPage: null,
    load: async () => (await import('../web/write-atom')).writeAtom,
  },
  package: {
    id: 'package',
    purpose: 'prove',
    extension: 'zip',
    mediaType: 'application/zip',
    verifyPage: 'inside',
    load: async () => (await import('../package/write-package')).writePackage,
  },
  wacz: {
    id: 'wacz',
    purpose: 'prove',
    extension: 'wacz',
    // https://specs.webrecorder.net/wacz/1.2.0/#media-type
    mediaType: 'application/wacz',
    verifyPage: null,
    load: async () => (await import('../wacz/export-wacz')).exportWacz,
  },
};

/** Exports sources in the given format. Throws what an `ExportWriter` throws. */
export async function exportSources<Id extends ExportFormatId>(
  db: MenbeDatabase,
  format: ExportFormat<Id>,
  request: ExportRequest & ExportNeeds[Id],
): Promise<ExportReport> {
  const { signal, write } = request;
  const goOn = () => {
    if (signal.aborted) throw new MenbeError('export-cancelled');
  };
  const writer = await format.load();
  const chosen = request.newestOnly ? await newestOnly(db, request.scope) : request.scope;
  const { scope, keyed } = request.withoutKeyed
    ? await leaveOutKeyed(db, chosen)
    : { scope: chosen, keyed: [] };
  const report = await writer(db, {
    ...request,
    ...orderOf(request.scope),
    arranged: request.arranged ?? arrangedScope(request.scope),
    scope,
    write: async (chunk) => {
      goOn();
      await write(chunk);
    },
  });
  // The user may have cancelled while the last chunk was being written.
  goOn();
  return { ...report, keyed };
}

/** A case is exported in the user's order. */
function orderOf(scope: RowScope): Pick<ExportRequest, 'order'> {
  return scope.kind === 'pages' && scope.ofCase ? { order: scope.urls } : {};
}
