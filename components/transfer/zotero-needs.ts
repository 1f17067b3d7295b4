import type { ExportRequest } from '../../utils/archive/export/export-request';
import type { ZoteroNeeds } from '../../utils/archive/export/zotero/write-zotero';
import { dayName } from '../../utils/export/export-file-name';
import { t } from '../../utils/i18n/translate';
import { articleWords } from './article-words';

/** The words of an export for Zotero, in the language shown, and a name in letters that every program unpacks. */
export function zoteroNeeds({ exportedAt }: Pick<ExportRequest, 'exportedAt'>): ZoteroNeeds {
  return {
    name: dayName(exportedAt),
    words: {
      article: t('exportForms.zoteroArticle'),
      pageCopy: t('exportForms.zoteroPageCopy'),
      document: articleWords(),
    },
  };
}
