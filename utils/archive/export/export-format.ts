import type { MenbeDatabase } from '../../db/database';
import type { ExportFormatId, ExportPurpose } from '../../model/export-form';
import type { ExportReport, ExportRequest } from './export-request';
import type { CsvNeeds } from './tables/write-csv';
import type { PackageNeeds } from './package/write-package';
import type { ReadingNeeds } from './reading-needs';
import type { WaczNeeds } from './wacz/export-wacz';
import type { TitleNeeds } from './web/write-atom';
import type { ZoteroNeeds } from './zotero/write-zotero';

/** Parameters that only one format takes, by its id; formats that are not named take none. */
interface OwnNeeds {
  csv: CsvNeeds;
  epub: ReadingNeeds;
  html: ReadingNeeds;
  markdown: ReadingNeeds;
  text: ReadingNeeds;
  package: PackageNeeds;
  wacz: WaczNeeds;
  zotero: ZoteroNeeds;
  'robust-links': TitleNeeds;
  atom: TitleNeeds;
}

/** What each format needs beside the request. */
export type ExportNeeds = {
  [Id in ExportFormatId]: Id extends keyof OwnNeeds ? OwnNeeds[Id] : Record<never, never>;
};

/**
 * Writes sources as a stream of chunks. Throws `export-cancelled` at the next chunk after a cancellation, `search-incomplete`,
 * and errors of the database and of `write`. The chunks written before an error are not a usable file.
 */
export type ExportWriter<Id extends ExportFormatId> = (
  db: MenbeDatabase,
  request: ExportRequest & ExportNeeds[Id],
) => Promise<ExportReport>;

/** An export format, as the registry lists it. */
export interface ExportFormat<Id extends ExportFormatId> {
  id: Id;
  purpose: ExportPurpose;
  /** File name extension, without the first dot; one of its own: `md.zip`, not `zip`. */
  extension: string;
  mediaType: string;
  /** Where the recipient finds `verify.html`; `null` for formats that it cannot check. */
  verifyPage: 'inside' | 'beside' | null;
  /** Loads the writer on first use. */
  load: () => Promise<ExportWriter<Id>>;
}
