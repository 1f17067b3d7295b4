import type { MenbeDatabase } from '../../../db/database';
import { biblatexRecord } from '../../../export/references/biblatex-record';
import { CitationKeys } from '../../../export/references/citation-keys';
import { cslItem } from '../../../export/references/csl-item';
import { toReference } from '../../../export/references/reference';
import { risRecord } from '../../../export/references/ris-record';
import type { ExportReport, ExportRequest } from '../export-request';
import { writeText } from '../rows/write-text';

/** Writes sources as RIS. */
export function writeRis(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  return writeText(db, request, { entry: (item) => risRecord(toReference(item)) });
}

/** Writes sources as BibLaTeX, each under a key of its own. */
export function writeBiblatex(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  const keys = new CitationKeys();
  return writeText(db, request, {
    entry: (item) => {
      const reference = toReference(item);
      return biblatexRecord(reference, keys.next(reference));
    },
  });
}

/** Writes sources as CSL-JSON, under the same keys as BibLaTeX. */
export function writeCslJson(db: MenbeDatabase, request: ExportRequest): Promise<ExportReport> {
  const keys = new CitationKeys();
  return writeText(db, request, {
    head: '[\n',
    entry: (item) => {
      const reference = toReference(item);
      return JSON.stringify(cslItem(reference, keys.next(reference)));
    },
    between: ',\n',
    tail: '\n]\n',
  });
}
