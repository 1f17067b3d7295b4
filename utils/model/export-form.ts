/** The formats of an export, in the order in which those for one purpose are offered; these names are stored. */
export const EXPORT_FORMAT_IDS = [
  'epub',
  'html',
  'markdown',
  'text',
  'csv',
  'parquet',
  'ndjson',
  'ndjson-gz',
  'corpus-text',
  'corpus-xml',
  'tei',
  'zotero',
  'ris',
  'biblatex',
  'csl-json',
  'robust-links',
  'package',
  'wacz',
  'json',
  'bookmarks',
  'atom',
] as const;

/** The name of a format. Stable, in kebab-case. */
export type ExportFormatId = (typeof EXPORT_FORMAT_IDS)[number];

/** What people want to do with an export, in the order in which it is offered. */
export const EXPORT_PURPOSES = ['read', 'write', 'analyse', 'cite', 'prove', 'move'] as const;

/** What a format is for. */
export type ExportPurpose = (typeof EXPORT_PURPOSES)[number];
