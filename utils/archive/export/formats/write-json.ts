import { exportParts } from '../../evidence/archive-parts';
import { exportArchive } from '../json/export-archive';
import type { ExportWriter } from '../export-format';

/** Writes the JSON export with the ledger, attachments and time tokens as evidence. */
export const writeJson: ExportWriter<'json'> = (db, request) =>
  exportArchive(db, { ...request, parts: exportParts(db) });
