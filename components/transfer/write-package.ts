import type { ExportReport, ExportRequest } from '../../utils/archive/export-archive';
import { writePackage as writeArchivePackage } from '../../utils/archive/package/write-package';
import { getDatabase } from '../../utils/db/database';
import { exportFileName } from '../../utils/export/export-file-name';

/** Writes an evidence package in the language shown. */
export async function writePackage(request: Omit<ExportRequest, 'parts'>): Promise<ExportReport> {
  const page = await fetch('/evidence/verify.html');
  return writeArchivePackage(getDatabase(), {
    ...request,
    folder: exportFileName(request.exportedAt, 'zip').replace(/\.zip$/, ''),
    verifyPage: await page.text(),
    report: async function* () {
      yield '<!doctype html>';
    },
  });
}
