import type { MenbeDatabase } from '../../../db/database';
import type { ExportReport, ExportRequest } from '../export-request';
import type { PackageNeeds } from '../package/write-package';
import type { WaczNeeds } from '../wacz/export-wacz';

/** What each format needs beside what every export is told, by the format's id. */
export interface ExportNeeds {
  json: Record<never, never>;
  package: PackageNeeds;
  wacz: WaczNeeds;
}

/** Stable, in kebab-case. */
export type ExportFormatId = keyof ExportNeeds;

/**
 * Writes sources as a stream of chunks. Throws `export-cancelled` within a chunk of being cancelled, `search-incomplete`, what the
 * database throws, or what `write` throws; the chunks so far are then no file.
 */
export type ExportWriter<Id extends ExportFormatId> = (
  db: MenbeDatabase,
  request: ExportRequest & ExportNeeds[Id],
) => Promise<ExportReport>;

/** A form sources can be exported in. */
export interface ExportFormat<Id extends ExportFormatId> {
  id: Id;
  /** Of the file's name, without a dot. */
  extension: string;
  mediaType: string;
  /** Where whoever gets the file finds `verify.html`; `null`: it does not check such files. */
  verifyPage: 'inside' | 'beside' | null;
  /** What writes it, loaded when a file is to be written. */
  load: () => Promise<ExportWriter<Id>>;
}
