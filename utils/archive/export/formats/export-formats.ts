import type { MenbeDatabase } from '../../../db/database';
import { MenbeError } from '../../../model/result';
import type { ExportReport, ExportRequest } from '../export-request';
import type { ExportFormat, ExportFormatId, ExportNeeds } from './export-format';

/** All formats by their ids, in the order they are offered; the first is proposed. */
export const EXPORT_FORMATS: { readonly [Id in ExportFormatId]: ExportFormat<Id> } = {
  json: {
    id: 'json',
    extension: 'json',
    mediaType: 'application/json',
    verifyPage: 'beside',
    load: async () => (await import('./write-json')).writeJson,
  },
  package: {
    id: 'package',
    extension: 'zip',
    mediaType: 'application/zip',
    verifyPage: 'inside',
    load: async () => (await import('../package/write-package')).writePackage,
  },
  wacz: {
    id: 'wacz',
    extension: 'wacz',
    // https://specs.webrecorder.net/wacz/1.2.0/#media-type
    mediaType: 'application/wacz',
    verifyPage: null,
    load: async () => (await import('../wacz/export-wacz')).exportWacz,
  },
};

/** Writes sources in a format. Throws what an `ExportWriter` throws. */
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
  const report = await writer(db, {
    ...request,
    write: async (chunk) => {
      goOn();
      await write(chunk);
    },
  });
  // The last chunk may have been under way.
  goOn();
  return report;
}
