import { t } from '../../../utils/i18n/translate';
import type { Ended } from './use-make-highlight';

/** What is said of a highlight that was to be made on the live page. */
export function endedWords({ outcome, tried }: Ended): string {
  switch (outcome) {
    case 'made':
      return t('annotate.highlighted');
    case 'nothing-selected':
      return t('livePage.nothingSelected');
    case 'unarchived':
      return t('livePage.unarchived');
    case 'missing':
      if (tried === null) return t('livePage.missing');
      return t(tried === 'all' ? 'livePage.missingInAll' : 'livePage.missingInArticle');
  }
}
