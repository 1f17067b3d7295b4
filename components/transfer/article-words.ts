import { exactTime } from '../../utils/i18n/format';
import { language } from '../../utils/i18n/language';
import { t } from '../../utils/i18n/translate';
import { LANGUAGES } from '../../utils/model/language';
import type { ArticleWords } from '../../utils/wacz/article-document';

/** The words of an article as a document of its own, in the language shown. */
export function articleWords(): ArticleWords {
  return {
    notice: t('transfer.waczNotice'),
    source: t('transfer.waczSource'),
    archivedAt: t('transfer.waczArchived'),
    time: exactTime,
    lang: language(),
    dir: LANGUAGES[language()].dir,
  };
}
