import type { MenbeDatabase } from '../../../db/database';
import { MenbeError } from '../../../model/result';
import { arrangedScope, type ExportReport, type ExportRequest, type RowScope } from '../export-request';
import { leaveOutKeyed } from '../rows/leave-out-keyed';
import type { ExportFormat, ExportFormatId, ExportNeeds } from './export-format';

/** All formats by id, in the order of the dialog; the first is the default. */
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
  const { scope, keyed } = request.withoutKeyed
    ? await leaveOutKeyed(db, request.scope)
    : { scope: request.scope, keyed: [] };
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
