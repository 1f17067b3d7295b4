import type { ExportReport, ExportRequest } from '../../utils/archive/export/json/export-archive';
import { exportWacz } from '../../utils/archive/export/wacz/export-wacz';
import { getDatabase } from '../../utils/db/database';
import { exactTime } from '../../utils/i18n/format';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { LANGUAGES } from '../../utils/model/language';

/** Writes a WACZ whose words are in the language shown. */
export function writeWacz(request: Omit<ExportRequest, 'parts'>): Promise<ExportReport> {
  const words = {
    notice: t('transfer.waczNotice'),
    source: t('transfer.waczSource'),
    archivedAt: t('transfer.waczArchived'),
    time: exactTime,
    lang: language(),
    dir: LANGUAGES[language()].dir,
  };
  return exportWacz(getDatabase(), { ...request, words, title: t('transfer.waczTitle') });
}
