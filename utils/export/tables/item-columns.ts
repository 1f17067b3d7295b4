import type { ExportItem } from '../../model/export-item';

/**
 * What is in a column. `stated`: a date or time as a page states it, which may be a year alone and is no point in time;
 * `json`: what has parts of its own.
 */
export type ColumnKind = 'text' | 'stated' | 'time' | 'number' | 'list' | 'json';

const KINDS: { readonly [Name in keyof Required<ExportItem>]: ColumnKind } = {
  id: 'text',
  url: 'text',
  canonicalUrl: 'text',
  title: 'text',
  byline: 'text',
  siteName: 'text',
  lang: 'text',
  dir: 'text',
  excerpt: 'text',
  publishedTime: 'stated',
  modifiedTime: 'stated',
  archivedAt: 'time',
  text: 'text',
  html: 'text',
  wordCount: 'number',
  leadImageUrl: 'text',
  leadImageAlt: 'text',
  declaredSourceName: 'text',
  declaredSourceUrl: 'text',
  details: 'json',
  kind: 'text',
  sha256: 'text',
  extractor: 'text',
  extractorVersion: 'text',
  browser: 'text',
  origin: 'text',
  imported: 'json',
  answered: 'number',
  tags: 'list',
  note: 'text',
  tagsChangedAt: 'time',
  noteChangedAt: 'time',
  opens: 'number',
  lastOpenedAt: 'time',
  highlights: 'json',
};

/** A column of a table of sources. */
export interface ItemColumn {
  /** The field of the export item, and what the column is called. */
  name: keyof ExportItem;
  kind: ColumnKind;
}

/** The columns of a table of sources: every field of an export item, in the order of the JSON export. */
export const ITEM_COLUMNS: readonly ItemColumn[] = Object.entries(KINDS).map(([name, kind]) => ({
  name: name as keyof ExportItem,
  kind,
}));
