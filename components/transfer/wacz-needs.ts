import type { ExportRequest } from '../../utils/archive/export/export-request';
import type { WaczNeeds } from '../../utils/archive/export/wacz/export-wacz';
import { exactTime } from '../../utils/i18n/format';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { LANGUAGES } from '../../utils/model/language';

/** The words of a WACZ, in the language shown; a case gives it its name. */
export function waczNeeds({ scope }: Pick<ExportRequest, 'scope'>): WaczNeeds {
  const words = {
    notice: t('transfer.waczNotice'),
    source: t('transfer.waczSource'),
    archivedAt: t('transfer.waczArchived'),
    time: exactTime,
    lang: language(),
    dir: LANGUAGES[language()].dir,
  };
  const caseName = scope.kind === 'pages' ? scope.ofCase?.name : undefined;
  return { words, title: caseName ?? t('transfer.waczTitle') };
}
