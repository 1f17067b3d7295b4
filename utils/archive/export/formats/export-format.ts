import type { MenbeDatabase } from '../../../db/database';
import type { ExportReport, ExportRequest } from '../export-request';
import type { PackageNeeds } from '../package/write-package';
import type { WaczNeeds } from '../wacz/export-wacz';

/** Parameters that only one format takes, by its id. */
export interface ExportNeeds {
  json: Record<never, never>;
  package: PackageNeeds;
  wacz: WaczNeeds;
}

/** Stable, in kebab-case. */
export type ExportFormatId = keyof ExportNeeds;

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
  /** File name extension, without the dot. */
  extension: string;
  mediaType: string;
  /** Where the recipient finds `verify.html`; `null` for formats that it cannot check. */
  verifyPage: 'inside' | 'beside' | null;
  /** Loads the writer on first use. */
  load: () => Promise<ExportWriter<Id>>;
}
