import { exportParts } from '../../utils/archive/evidence/archive-parts';
import {
  exportArchive,
  type ExportReport,
  type ExportRequest,
} from '../../utils/archive/export/json/export-archive';
import { getDatabase } from '../../utils/db/database';
import { exportFileName } from '../../utils/export/export-file-name';
import { t } from '../../utils/i18n/translate';

/** A form sources can be exported in. */
export interface ExportFormat {
  id: string;
  title: () => string;
  hint: () => string;
  /** Whether the file contains `verify.html`; if not, its recipient needs the page beside it. `null`: it cannot check such files. */
  bringsVerifyPage: boolean | null;
  fileName: (now: Date) => string;
  write: (request: Omit<ExportRequest, 'parts'>) => Promise<ExportReport>;
}

const JSON_FILE: ExportFormat = {
  id: 'json',
  title: () => t('transfer.formatJson'),
  hint: () => t('transfer.formatJsonHint'),
  bringsVerifyPage: false,
  fileName: (now) => exportFileName(now, 'json'),
  write: (request) => exportArchive(getDatabase(), { ...request, parts: exportParts(getDatabase()) }),
};

const PACKAGE: ExportFormat = {
  id: 'package',
  title: () => t('transfer.formatPackage'),
  hint: () => t('transfer.formatPackageHint'),
  bringsVerifyPage: true,
  fileName: (now) => exportFileName(now, 'zip'),
  write: async (request) => (await import('./export-package')).exportPackage(request),
};

const WACZ: ExportFormat = {
  id: 'wacz',
  title: () => t('transfer.formatWacz'),
  hint: () => t('transfer.formatWaczHint'),
  bringsVerifyPage: null,
  fileName: (now) => exportFileName(now, 'wacz'),
  write: async (request) => (await import('./write-wacz')).writeWacz(request),
};

/** All forms, in the order they are offered; the first is proposed. */
export const EXPORT_FORMATS: readonly [ExportFormat, ...ExportFormat[]] = [JSON_FILE, PACKAGE, WACZ];
