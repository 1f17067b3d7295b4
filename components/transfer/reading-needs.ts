import type { ExportRequest } from '../../utils/archive/export/export-request';
import type { ReadingNeeds } from '../../utils/archive/export/reading-needs';
import { exactTime } from '../../utils/i18n/format';
import { publishedTime } from '../../utils/i18n/format-date';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { LANGUAGES } from '../../utils/model/language';

/** The words in exports for reading and writing, in the language shown; a case gives a collection its name. */
export function readingNeeds({ scope }: Pick<ExportRequest, 'scope'>): ReadingNeeds {
  const caseName = scope.kind === 'pages' ? scope.ofCase?.name : undefined;
  const words = {
    title: caseName ?? t('transfer.waczTitle'),
    source: t('transfer.waczSource'),
    archivedAt: t('transfer.waczArchived'),
    published: t('library.publishedAt'),
    tags: t('exportForms.reading.tags'),
    note: t('exportForms.reading.note'),
    highlights: t('exportForms.reading.highlights'),
    contents: t('exportForms.reading.contents'),
    picture: t('exportForms.reading.picture'),
    time: exactTime,
    publishedTime,
    lang: language(),
    dir: LANGUAGES[language()].dir,
  };
  return { words };
}
