import { EXPORT_FORMATS, exportSources } from '../../utils/archive/export/formats/export-formats';
import type {
  ExportFormat,
  ExportFormatId,
  ExportNeeds,
} from '../../utils/archive/export/formats/export-format';
import type { ExportReport, ExportRequest } from '../../utils/archive/export/export-request';
import { getDatabase } from '../../utils/db/database';
import { exportFileName, type NamedScope } from '../../utils/export/export-file-name';
import { t } from '../../utils/i18n/translate';

/** A form that exports are offered in, with its words. */
export interface OfferedFormat {
  id: ExportFormatId;
  verifyPage: ExportFormat<ExportFormatId>['verifyPage'];
  title: () => string;
  hint: () => string;
  fileName: (now: Date, scope: NamedScope) => string;
  /** Writes sources of the archive, in the language shown. Throws what an `ExportWriter` throws. */
  write: (request: ExportRequest) => Promise<ExportReport>;
}

interface FormatWords<Id extends ExportFormatId> {
  title: () => string;
  hint: () => string;
  /** Words and pages that the format needs, in the language shown. */
  needs: (request: ExportRequest) => Promise<ExportNeeds[Id]>;
}

const WORDS: { [Id in ExportFormatId]: FormatWords<Id> } = {
  json: {
    title: () => t('transfer.formatJson'),
    hint: () => t('transfer.formatJsonHint'),
    needs: () => Promise.resolve({}),
  },
  package: {
    title: () => t('transfer.formatPackage'),
    hint: () => t('transfer.formatPackageHint'),
    needs: async (request) => (await import('./package-needs')).packageNeeds(request),
  },
  wacz: {
    title: () => t('transfer.formatWacz'),
    hint: () => t('transfer.formatWaczHint'),
    needs: async (request) => (await import('./wacz-needs')).waczNeeds(request),
  },
};

/** All forms, in the order they are offered; the first is proposed. */
export const OFFERED_FORMATS: readonly [OfferedFormat, ...OfferedFormat[]] = [
  offer('json'),
  offer('package'),
  offer('wacz'),
];

function offer<Id extends ExportFormatId>(id: Id): OfferedFormat {
  const format = EXPORT_FORMATS[id];
  const { title, hint, needs } = WORDS[id];
  return {
    id,
    verifyPage: format.verifyPage,
    title,
    hint,
    fileName: (now, scope) => exportFileName(now, scope, format.extension),
    write: async (request) => exportSources(getDatabase(), format, { ...request, ...(await needs(request)) }),
  };
}
