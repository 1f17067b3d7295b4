import type { RowScope } from '../../utils/archive/export/export-request';
import { t } from '../../utils/i18n/translate';

/** What exported sources are together, in the language shown; a case has its name. */
export function collectionTitle(scope: RowScope): string {
  const caseName = scope.kind === 'pages' ? scope.ofCase?.name : undefined;
  return caseName ?? t('transfer.waczTitle');
}
